// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Looks at a document as a reader would, before and after it was stamped.
final class StampedPage {

    static final String SEAL = "HTTPS://KQ.DANANG.GOV.VN/V/" + "0123456789BCFGHJKLMNPQRSTVXZ".repeat(11);

    private static final Path MARKS = Path.of("..", "assets", "stamps");
    private static final double DPI = 200;
    private static final int INK = 200;

    private StampedPage() {}

    /// All marks of a result.
    static StampPlan plan(String signer) {
        return StampPlan.result(SEAL, mark("officer-signature-sample"), mark("office-seal-sample"), signer);
    }

    private static byte[] mark(String name) {
        try {
            return Files.readAllBytes(MARKS.resolve(name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Stamps and checks that each QR is read from its page's picture, that no ink of the page lies under a mark, no
    /// mark over another (signature and seal apart) and each on the page.
    static List<Placed> checked(byte[] p0, StampPlan plan) throws IOException {
        var placed = new PdfStamper().places(p0, plan);
        var stamped = new PdfStamper().stamp(p0, plan);
        try (var before = Loader.loadPDF(p0);
                var after = Loader.loadPDF(stamped)) {
            for (var page : placed.stream().map(p -> p.spot().page()).distinct().toList()) {
                var sheet = Sheet.of(before, page);
                var bare = picture(before, sheet);
                var full = picture(after, sheet);
                placed.stream().filter(p -> p.spot().page() == page).forEach(one -> {
                    assertOnPage(one.spot(), sheet);
                    assertEquals(0, inkUnder(bare, one, sheet), "under " + one);
                    assertTrue(inkUnder(full, one, sheet) > 100, "nothing seen of " + one);
                    if (one.part() == Part.QR) {
                        assertEquals(List.of(SEAL), SealQr.readAll(around(full, one.spot(), sheet)), "QR of " + page);
                    }
                });
            }
        }
        assertApart(placed);
        return placed;
    }

    private static BufferedImage around(BufferedImage picture, Spot spot, Sheet sheet) {
        var scale = DPI / 25.4;
        var x = (int) ((spot.x() - 2) * scale);
        var y = (int) ((sheet.height() - spot.top() - 2) * scale);
        var edge = (int) ((spot.width() + 4) * scale);
        return picture.getSubimage(
                x, y, Math.min(edge, picture.getWidth() - x), Math.min(edge, picture.getHeight() - y));
    }

    private static void assertOnPage(Spot spot, Sheet sheet) {
        assertTrue(spot.x() >= 0 && spot.right() <= sheet.width(), spot + " on " + sheet);
        assertTrue(spot.y() >= 0 && spot.top() <= sheet.height(), spot + " on " + sheet);
    }

    private static void assertApart(List<Placed> placed) {
        for (var a : placed) {
            for (var b : placed) {
                var together = a.part().anchor() == b.part().anchor() && a.part() != Part.QR;
                assertTrue(together || a.equals(b) || !overlap(a.spot(), b.spot()), a + " over " + b);
            }
        }
    }

    private static boolean overlap(Spot a, Spot b) {
        return a.page() == b.page() && a.x() < b.right() && b.x() < a.right() && a.y() < b.top() && b.y() < a.top();
    }

    static BufferedImage picture(PDDocument document, Sheet sheet) throws IOException {
        var unit = document.getPage(sheet.page()).getUserUnit();
        return new PDFRenderer(document).renderImage(sheet.page(), (float) (DPI / 72 * unit), ImageType.RGB);
    }

    /// Dark or coloured points in a part's place; of a seal, in its circle.
    private static int inkUnder(BufferedImage picture, Placed one, Sheet sheet) {
        var spot = one.spot();
        var scale = DPI / 25.4;
        var ink = 0;
        for (var y = (sheet.height() - spot.top()) * scale; y < (sheet.height() - spot.y()) * scale; y++) {
            for (var x = spot.x() * scale; x < spot.right() * scale; x++) {
                var dx = x / scale - spot.x() - spot.width() / 2;
                var dy = sheet.height() - y / scale - spot.y() - spot.height() / 2;
                var outside = one.part() == Part.SEAL && Math.hypot(dx, dy) > spot.width() / 2;
                var inside = x < picture.getWidth() && y < picture.getHeight();
                ink += !outside && inside && isInk(picture.getRGB((int) x, (int) y)) ? 1 : 0;
            }
        }
        return ink;
    }

    private static boolean isInk(int rgb) {
        return (rgb & 0xFF) < INK || (rgb >> 8 & 0xFF) < INK || (rgb >> 16 & 0xFF) < INK;
    }
}
