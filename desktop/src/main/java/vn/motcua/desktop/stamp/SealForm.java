// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import com.google.zxing.common.BitMatrix;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/// The QR as a form: a white square with its quiet zone, dark runs of modules as boxes; its unit is the module.
final class SealForm {

    private SealForm() {}

    static PDFormXObject of(PDDocument document, BitMatrix qr, String text) throws IOException {
        var edge = qr.getWidth() + 2 * SealQr.QUIET;
        var form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(edge, edge));
        form.setResources(new PDResources());
        form.getCOSObject().setString(COSName.getPDFName(PdfStamper.SEAL_KEY), text);
        try (var out = new PDFormContentStream(form)) {
            out.setNonStrokingColor(1f, 1f, 1f);
            out.addRect(0, 0, edge, edge);
            out.fill();
            out.setNonStrokingColor(0f, 0f, 0f);
            for (var y = 0; y < qr.getHeight(); y++) {
                row(out, qr, y, edge - SealQr.QUIET - 1 - y);
            }
            out.fill();
        }
        return form;
    }

    private static void row(PDFormContentStream out, BitMatrix qr, int y, int low) throws IOException {
        for (var x = 0; x < qr.getWidth(); ) {
            var end = x;
            while (end < qr.getWidth() && qr.get(end, y)) {
                end++;
            }
            if (end > x) {
                out.addRect(x + SealQr.QUIET, low, end - x, 1);
            }
            x = Math.max(end, x + 1);
        }
    }
}
