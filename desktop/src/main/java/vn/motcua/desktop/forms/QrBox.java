// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;

/// A QR code drawn as squares, sharp at any resolution, with its quiet zone of four modules.
final class QrBox {

    private QrBox() {}

    /// @param size edge with quiet zone, points
    static void draw(FormSheet sheet, String text, float x, float top, float size) throws IOException {
        var code = encode(text);
        var module = size / code.getWidth();
        var out = sheet.out();
        for (var row = 0; row < code.getHeight(); row++) {
            for (var col = 0; col < code.getWidth(); col++) {
                if (code.get(col, row)) {
                    out.addRect(x + col * module, top - (row + 1) * module, module, module);
                }
            }
        }
        out.fill();
    }

    private static BitMatrix encode(String text) {
        try {
            var hints = new EnumMap<EncodeHintType, Object>(EncodeHintType.class);
            hints.put(EncodeHintType.MARGIN, 4);
            hints.put(EncodeHintType.ERROR_CORRECTION, "M");
            if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)) {
                hints.put(EncodeHintType.CHARACTER_SET, "UTF-8");
            }
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
