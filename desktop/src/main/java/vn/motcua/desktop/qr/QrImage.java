// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.util.Map;
import vn.motcua.model.problem.Problem;

/// Makes QR codes: error correction M, a quiet zone of four modules, alphanumeric mode where the text allows it, else
/// UTF-8.
public final class QrImage {

    /// Modules of white around the code (ISO/IEC 18004).
    public static final int QUIET = 4;

    private QrImage() {}

    /// @param modulePx side of one module, px
    /// @throws Problem TOO_LONG if no version holds the text
    public static BufferedImage of(String text, int modulePx) {
        var code = matrix(text);
        var side = (code.getWidth() + 2 * QUIET) * modulePx;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < side; y++) {
            for (var x = 0; x < side; x++) {
                image.setRGB(x, y, dark(code, x / modulePx - QUIET, y / modulePx - QUIET) ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        return image;
    }

    /// The bare modules, `true` for dark, without a quiet zone: for those who draw them as vectors.
    public static boolean[][] modules(String text) {
        var code = matrix(text);
        var out = new boolean[code.getHeight()][code.getWidth()];
        for (var y = 0; y < out.length; y++) {
            for (var x = 0; x < out[y].length; x++) {
                out[y][x] = dark(code, x, y);
            }
        }
        return out;
    }

    private static boolean dark(ByteMatrix code, int x, int y) {
        return x >= 0 && y >= 0 && x < code.getWidth() && y < code.getHeight() && code.get(x, y) == 1;
    }

    private static ByteMatrix matrix(String text) {
        try {
            var ascii = text.chars().allMatch(c -> c < 128);
            Map<EncodeHintType, Object> hints = ascii ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
            return Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
        } catch (WriterException e) {
            throw new Problem(e, QrProblem.TOO_LONG);
        }
    }
}
