// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.nio.ByteOrder;
import java.nio.IntBuffer;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Pix;

/// A grey picture in two thirds of its size, from the 300 dpi of a scanner to the 200 of the reader: of three px beside
/// or above each other become two, by linear interpolation. The library's own way for any factor takes three times the
/// work, which was a twentieth of reading a page.
final class TwoThirds {

    static final double FACTOR = 2 / 3.0;

    /// The middle of a px of two lies a quarter off that of the nearer one of three.
    private static final int NEAR = 3;

    private static final int ALL = (NEAR + 1) * (NEAR + 1);

    private static final int WORD = 4; // px, the first one in the highest byte

    private TwoThirds() {}

    /// Whether it is grey and a px of it would be left.
    static boolean fits(Pix pix) {
        return Leptonica1.pixGetDepth(pix) == 8
                && Leptonica1.pixGetWidth(pix) >= 3
                && Leptonica1.pixGetHeight(pix) >= 3;
    }

    /// @param grey 8 bits a px; stays. What is left over at the right and the foot, up to two px, is not in it.
    static Pix of(Pix grey) {
        var width = Leptonica1.pixGetWidth(grey) / 3 * 2;
        var height = Leptonica1.pixGetHeight(grey) / 3 * 2;
        var small = Leptonica1.pixCreate(width, height, 8);
        var from = new Lines(grey);
        var to = new Lines(small);
        var upper = new int[width / 2 * 3 + WORD];
        var lower = new int[upper.length];
        for (var y = 0; y < height; y += 2) {
            var top = from.line(y / 2 * 3);
            var middle = from.line(y / 2 * 3 + 1);
            var foot = from.line(y / 2 * 3 + 2);
            for (var i = 0; i * WORD < upper.length - WORD; i++) {
                for (var k = 0; k < WORD; k++) {
                    var shift = 24 - 8 * k;
                    var between = middle[i] >>> shift & 255;
                    upper[i * WORD + k] = NEAR * (top[i] >>> shift & 255) + between;
                    lower[i * WORD + k] = NEAR * (foot[i] >>> shift & 255) + between;
                }
            }
            to.line(y, narrowed(upper, width));
            to.line(y + 1, narrowed(lower, width));
        }
        return small;
    }

    /// @param sums of a line, four times the level of each px
    private static int[] narrowed(int[] sums, int width) {
        var words = new int[(width + WORD - 1) / WORD];
        for (var x = 0; x < width; x += 2) {
            var at = x / 2 * 3;
            var left = (NEAR * sums[at] + sums[at + 1] + ALL / 2) / ALL;
            var right = (sums[at + 1] + NEAR * sums[at + 2] + ALL / 2) / ALL;
            words[x / WORD] |= (left << 8 | right) << (x % WORD == 0 ? 16 : 0);
        }
        return words;
    }

    /// The lines of a picture in the library's memory.
    private static final class Lines {

        private final int length; // words
        private final IntBuffer words;

        Lines(Pix pix) {
            length = Leptonica1.pixGetWpl(pix);
            words = Leptonica1.pixGetData(pix)
                    .getPointer()
                    .getByteBuffer(0, (long) length * WORD * Leptonica1.pixGetHeight(pix))
                    .order(ByteOrder.nativeOrder())
                    .asIntBuffer();
        }

        int[] line(int y) {
            var line = new int[length];
            words.get(y * length, line);
            return line;
        }

        void line(int y, int[] line) {
            words.put(y * length, line);
        }
    }
}
