// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Reads each QR of a stamped document back from the picture of its page: of its place only, first as coarse as the
/// code can be read at all.
final class ReadBack {

    /// Points for each module of the code: measured, the reader finds all but one in a hundred at each of these.
    private static final double[] POINTS = {3, 4, 2.7, 3.5, 5};
    /// Round the QR, mm.
    private static final double ROUND = 1;

    private ReadBack() {}

    /// @param modules of the code with its quiet zone, in a row
    /// @return whether each of them says the text
    static boolean isRead(byte[] stamped, List<Placed> placed, int modules, String text) throws IOException {
        try (var document = Loader.loadPDF(stamped)) {
            for (var one : placed) {
                if (one.part() == Part.QR && !isRead(document, one.spot(), modules, text)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isRead(PDDocument document, Spot spot, int modules, String text) throws IOException {
        for (var points : POINTS) {
            var picture = picture(document, spot, points * modules / spot.width());
            if (SealQr.readOne(picture).filter(text::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static BufferedImage picture(PDDocument document, Spot spot, double perMm) throws IOException {
        var sheet = Sheet.of(document, spot.page());
        var edge = (int) Math.ceil((spot.width() + 2 * ROUND) * perMm);
        var picture = new BufferedImage(edge, edge, BufferedImage.TYPE_BYTE_GRAY);
        var pen = picture.createGraphics();
        pen.setBackground(Color.WHITE);
        pen.clearRect(0, 0, edge, edge);
        pen.clipRect(0, 0, edge, edge);
        pen.translate(-(spot.x() - ROUND) * perMm, -(sheet.height() - spot.top() - ROUND) * perMm);
        var seen = new Rectangle2D.Double(
                spot.x() - ROUND, spot.y() - ROUND, spot.width() + 2 * ROUND, spot.height() + 2 * ROUND);
        var region = sheet.toPage().createTransformedShape(seen).getBounds2D();
        var unit = document.getPage(spot.page()).getUserUnit();
        var scale = (float) (perMm * 25.4 / 72 * (unit > 0 ? unit : 1));
        new RegionRenderer(document, region).renderPageToGraphics(spot.page(), pen, scale);
        pen.dispose();
        return picture;
    }
}
