// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.LinkedHashSet;
import java.util.List;
import vn.motcua.desktop.ocr.Box;
import vn.motcua.desktop.ocr.FieldReading;

/// A value that was read, on its way past a person.
///
/// @param page index of its page
/// @param confirmed a person has looked
/// @param reason what speaks for it or against it
/// @param read as it stood on the page
/// @param others what it may be instead, the likest first
public record ReviewField(
        String key,
        String value,
        double confidence,
        int page,
        Box box,
        boolean confirmed,
        Reason reason,
        String read,
        List<String> others) {

    public enum Level {
        RED,
        AMBER,
        GREEN
    }

    /// Why a value may be believed, or not.
    public enum Reason {
        NONE,
        /// The card or the register says the same.
        MATCHES_CARD,
        /// The card or the register says something else.
        DIFFERS_FROM_CARD,
        MENDED_WARD,
        MENDED_NAME,
        MENDED_DIGITS,
        READ_AGAIN,
        BAD_SHAPE,
        /// Two pages say different things.
        PAGES_DIFFER
    }

    static ReviewField of(FieldReading reading, int page, Reason reason) {
        var others = reading.read().equals(reading.value()) ? List.<String>of() : List.of(reading.read());
        return new ReviewField(
                reading.key(),
                reading.value(),
                reading.confidence(),
                page,
                reading.box(),
                false,
                reason,
                reading.read(),
                others);
    }

    public Level level() {
        if (confirmed || confidence >= Unsure.THRESHOLD) {
            return Level.GREEN;
        }
        return confidence < Unsure.DOUBTFUL ? Level.RED : Level.AMBER;
    }

    public int percent() {
        return (int) Math.round(confidence * 100);
    }

    ReviewField confirm(String seen) {
        return new ReviewField(key, seen, confidence, page, box, true, reason, read, others);
    }

    /// With one more value that it may have.
    ReviewField orElse(String other, Reason why) {
        if (other.isBlank() || other.equals(value)) {
            return this;
        }
        var all = new LinkedHashSet<>(others);
        all.add(other);
        return new ReviewField(key, value, confidence, page, box, confirmed, why, read, List.copyOf(all));
    }

    /// After its own picture was read once more.
    ReviewField again(FieldReading reading) {
        if (reading.value().equals(value) || reading.confidence() <= confidence) {
            var surer = Math.max(confidence, reading.value().equals(value) ? reading.confidence() : 0);
            var same = new ReviewField(
                    key,
                    value,
                    surer,
                    page,
                    box,
                    confirmed,
                    surer > confidence ? Reason.READ_AGAIN : reason,
                    read,
                    others);
            return same.orElse(reading.value(), same.reason());
        }
        return new ReviewField(
                        key,
                        reading.value(),
                        reading.confidence(),
                        page,
                        box,
                        confirmed,
                        Reason.READ_AGAIN,
                        reading.read(),
                        others)
                .orElse(value, Reason.READ_AGAIN);
    }
}
