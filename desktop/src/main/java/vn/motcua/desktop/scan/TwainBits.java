// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

/// How a source lays its pixels, and the way from there to a row of [RowShape], where a bit of 1 is black.
///
/// @param zeroIsBlack TWAIN's chocolate; else vanilla
/// @param lowBitFirst whether the leftmost of eight pixels is the lowest bit
record TwainBits(boolean zeroIsBlack, boolean lowBitFirst) {

    /// Turns the row in place.
    ///
    /// @param pixelType a `TWPT_…`
    void turn(int pixelType, byte[] row) {
        if (pixelType == Twain.BW && lowBitFirst) {
            for (var i = 0; i < row.length; i++) {
                row[i] = (byte) (Integer.reverse(row[i]) >>> 24);
            }
        }
        if (pixelType == Twain.BW ? zeroIsBlack : pixelType == Twain.GRAY && !zeroIsBlack) {
            for (var i = 0; i < row.length; i++) {
                row[i] = (byte) ~row[i];
            }
        }
    }
}
