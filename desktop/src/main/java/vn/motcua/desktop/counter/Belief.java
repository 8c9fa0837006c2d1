// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.Locale;
import java.util.Optional;
import vn.motcua.desktop.counter.ReviewField.Reason;
import vn.motcua.desktop.ocr.FieldReading;
import vn.motcua.desktop.ocr.FieldReading.Mending;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.dossier.Dossier;

/// What speaks for a value that was read, or against it: the card of who stands at the desk, what a list mended. Pure.
final class Belief {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /// Confidence of what two sources say alike.
    private static final double AGREED = 0.95;

    /// Of what a person must see, though nothing else speaks against it.
    private static final double DOUBTED = 0.7;

    private Belief() {}

    static Reason of(FieldReading reading, Optional<Dossier> draft) {
        var card = draft.map(d -> besideCard(reading, d)).orElse(Reason.NONE);
        if (card != Reason.NONE) {
            return card;
        }
        if (reading.confidence() == 0) {
            return Reason.BAD_SHAPE;
        }
        return switch (reading.mending()) {
            case NONE -> Reason.NONE;
            case WARD -> Reason.MENDED_WARD;
            case NAME -> Reason.MENDED_NAME;
            case DIGITS -> Reason.MENDED_DIGITS;
            case REGION -> Reason.READ_AGAIN;
        };
    }

    /// What the card says too is sure if the paper itself says so: a word that a list or a rule mended until it fits
    /// the card may be a misprint, and what differs from the card is looked at however clearly it was read.
    static FieldReading weighed(FieldReading reading, Optional<Dossier> draft) {
        return switch (of(reading, draft)) {
            case MATCHES_CARD ->
                reading.surer(
                        isItsOwn(reading)
                                ? Math.max(AGREED, reading.confidence())
                                : Math.min(DOUBTED, reading.confidence()));
            case DIFFERS_FROM_CARD -> reading.surer(Math.min(DOUBTED, reading.confidence()));
            default -> reading;
        };
    }

    /// Whether it was read so on the paper: surely at once, or again from its own picture.
    private static boolean isItsOwn(FieldReading reading) {
        return reading.mending() == Mending.REGION
                || reading.mending() == Mending.NONE && reading.confidence() >= Unsure.THRESHOLD;
    }

    /// A name that differs in its marks alone is the same person's, misread or misspelt.
    private static Reason besideCard(FieldReading reading, Dossier draft) {
        var who = draft.applicant();
        if (reading.key().endsWith(".number")
                && reading.value().equals(who.number().value())) {
            return Reason.MATCHES_CARD;
        }
        if (!reading.key().endsWith(".name") || !NameKey.of(reading.value()).equals(NameKey.of(who.name()))) {
            return Reason.NONE;
        }
        return reading.value().toUpperCase(VIETNAMESE).equals(who.name().toUpperCase(VIETNAMESE))
                ? Reason.MATCHES_CARD
                : Reason.DIFFERS_FROM_CARD;
    }
}
