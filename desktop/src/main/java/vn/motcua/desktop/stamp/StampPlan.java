// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import org.jspecify.annotations.Nullable;

/// What is to be put on a result.
///
/// @param sealText printed seal, `HTTPS://…/V/…`
/// @param qrSize edge of the QR without its quiet zone, mm
/// @param signature PNG of the officer's signature, blue on transparent; `null` for none
/// @param officeSeal PNG of the office's seal, red on transparent; `null` for none
/// @param sealSize diameter of the office's seal, mm: its real size
/// @param signerName name under which the marks go, as printed; empty: lower right
public record StampPlan(
        String sealText,
        double qrSize,
        byte @Nullable [] signature,
        byte @Nullable [] officeSeal,
        double sealSize,
        String signerName) {

    /// Width of the signature's picture on paper, mm.
    static final double SIGNATURE_WIDTH = 42;

    /// QR of 25 mm, seal of 36 mm.
    public static StampPlan result(
            String sealText, byte @Nullable [] signature, byte @Nullable [] officeSeal, String signerName) {
        return new StampPlan(sealText, 25, signature, officeSeal, 36, signerName);
    }

    /// The QR alone.
    public static StampPlan qrOnly(String sealText) {
        return result(sealText, null, null, "");
    }

    boolean hasMarks() {
        return signature != null || officeSeal != null;
    }
}
