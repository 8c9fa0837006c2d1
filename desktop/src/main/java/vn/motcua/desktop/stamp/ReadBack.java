// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.motcua.model.problem.Problem;

/// Reads each QR of a stamped document back from the picture of its page: of its place only, first as coarse as a
/// scan of the printed page would be.
final class ReadBack {

    private static final double[] DPI = {150, 300};
    /// Round the QR, mm.
    private static final double ROUND = 1;

    private ReadBack() {}

    /// @throws Problem QR_UNREADABLE
    static void check(byte[] stamped, List<Placed> placed, String text) throws IOException {
        try (var document = Loader.loadPDF(stamped)) {
            for (var one : placed) {
                if (one.part() == Part.QR && !isRead(document, one.spot(), text)) {
                    throw new Problem(StampProblem.QR_UNREADABLE);
                }
            }
        }
    }

    private static boolean isRead(PDDocument document, Spot spot, String text) throws IOException {
        for (var dpi : DPI) {
            var picture = picture(document, spot, dpi);
            if (SealQr.readOne(picture).filter(text::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static BufferedImage picture(PDDocument document, Spot spot, double dpi) throws IOException {
        var sheet = Sheet.of(document, spot.page());
        var perMm = dpi / 25.4;
        var edge = (int) Math.ceil((spot.width() + 2 * ROUND) * perMm);
        var picture = new BufferedImage(edge, edge, BufferedImage.TYPE_BYTE_GRAY);
        var pen = picture.createGraphics();
        pen.setBackground(Color.WHITE);
        pen.clearRect(0, 0, edge, edge);
        pen.clipRect(0, 0, edge, edge);
        pen.translate(-(spot.x() - ROUND) * perMm, -(sheet.height() - spot.top() - ROUND) * perMm);
        var unit = document.getPage(spot.page()).getUserUnit();
        var scale = (float) (dpi / 72 * (unit > 0 ? unit : 1));
        new PDFRenderer(document).renderPageToGraphics(spot.page(), pen, scale);
        pen.dispose();
        return picture;
    }
}
