// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is to be put on a document.
///
/// @param sealText printed seal, `HTTPS://…/V/…`; empty for none
/// @param signature PNG of the officer's signature, blue on transparent; `null` for none
/// @param officeSeal PNG of the office's seal, red on transparent; `null` for none
/// @param signerName name above which the signature goes, as printed; empty: lower right
/// @param note lines of the note
/// @param wishes where somebody wants a part ([Part#anchor]); the rest finds its place by itself
public record StampPlan(
        StampProfile profile,
        String sealText,
        byte @Nullable [] signature,
        byte @Nullable [] officeSeal,
        String signerName,
        List<String> note,
        Map<Part, Wish> wishes) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    public StampPlan {
        note = List.copyOf(note);
        wishes = Map.copyOf(wishes);
    }

    /// A result: QR of 30 mm, signature, seal of 36 mm.
    public static StampPlan result(
            String sealText, byte @Nullable [] signature, byte @Nullable [] officeSeal, String signerName) {
        var profile = StampProfile.of("result");
        return new StampPlan(profile, sealText, signature, officeSeal, signerName, List.of(), Map.of());
    }

    /// The QR alone.
    public static StampPlan qrOnly(String sealText) {
        return result(sealText, null, null, "");
    }

    /// An electronic copy: words only, at the top right of page 1 (NĐ 30/2020, annex I).
    ///
    /// @param form of the copy as the law names it, for example `SAO Y`
    /// @param office as printed
    /// @param at when it is signed
    public static StampPlan copy(String form, String office, Instant at) {
        var note = List.of(form, office, TIME.format(at.truncatedTo(ChronoUnit.SECONDS)));
        return new StampPlan(StampProfile.of("copy"), "", null, null, "", note, Map.of());
    }

    public StampPlan with(StampProfile other) {
        return new StampPlan(other, sealText, signature, officeSeal, signerName, note, wishes);
    }

    /// With words on it, where the profile has a place for them.
    public StampPlan noted(List<String> lines) {
        return new StampPlan(profile, sealText, signature, officeSeal, signerName, lines, wishes);
    }

    public StampPlan with(Map<Part, Wish> wanted) {
        var all = new HashMap<>(wishes);
        all.putAll(wanted);
        return new StampPlan(profile, sealText, signature, officeSeal, signerName, note, all);
    }

    boolean hasQr() {
        return profile.qr() != null && !sealText.isEmpty();
    }

    boolean hasSignature() {
        return profile.signature() != null && signature != null;
    }

    boolean hasSeal() {
        return profile.seal() != null && officeSeal != null;
    }

    boolean hasNote() {
        return profile.note() != null && !note.isEmpty();
    }

    @Nullable
    Wish wish(Part part) {
        return wishes.get(part);
    }
}
