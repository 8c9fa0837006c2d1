// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.common.BitMatrix;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import vn.motcua.model.problem.Problem;

/// A page that hides some modules of the QR it gets: its content ends one `Q` too many and leaves a clip behind, as
/// some programs write it, so whatever is drawn later is cut.
class MaskRetryTest {

    private static final String SEAL = "HTTPS://KQ.DANANG.GOV.VN/V/" + "0123456789BCFGHJKLMNPQRSTVXZ".repeat(11);
    private static final StampPlan PLAN = StampPlan.qrOnly(SEAL);
    private static final float POINTS = 72 / 25.4f;
    private static final BitMatrix FIRST = SealQr.modules(SEAL);

    private final byte[] plain = SampleResult.pdf(PDRectangle.A4, 0);
    private final Spot spot = new PdfStamper().places(plain, PLAN).getFirst().spot();

    MaskRetryTest() throws IOException {}

    @Test
    void aCodeThatCannotBeReadBackTakesAnotherMask() throws IOException {
        var other = other();
        var p0 = cut((x, y) -> FIRST.get(x, y) && !other.get(x, y));
        assertFalse(isRead(PdfStamper.unread().stamp(p0, PLAN)), "the mask that the standard prefers");
        var stamped = new PdfStamper().stamp(p0, PLAN);
        assertTrue(isRead(stamped));
        assertEquals(List.of(SEAL), SealQr.readAll(PagePicture.of(stamped, 0, 1_650)));
    }

    @Test
    void whereNoMaskCanBeReadNothingIsStamped() throws IOException {
        var p0 = cut((x, y) -> x > 3 && y > 3 && x < FIRST.getWidth() - 3);
        var problem = assertThrows(Problem.class, () -> new PdfStamper().stamp(p0, PLAN));
        assertEquals(StampProblem.QR_UNREADABLE, problem.code());
    }

    /// Under the first of the masks that are tried then, but for the one that was.
    private static BitMatrix other() {
        var first = SealQr.masked(SEAL, 0);
        return first.equals(FIRST) ? SealQr.masked(SEAL, 1) : first;
    }

    private boolean isRead(byte[] stamped) throws IOException {
        var placed = List.of(new Placed(Part.QR, spot));
        return ReadBack.isRead(stamped, placed, FIRST.getWidth() + 2 * SealQr.QUIET, SEAL);
    }

    private byte[] cut(BiPredicate<Integer, Integer> hidden) throws IOException {
        try (var document = Loader.loadPDF(plain)) {
            var page = document.getPage(0);
            try (var out = new PDPageContentStream(document, page, AppendMode.APPEND, true, false)) {
                raw(
                        out,
                        "Q\n0 0 %.2f %.2f re%n"
                                .formatted(
                                        page.getMediaBox().getWidth(),
                                        page.getMediaBox().getHeight()));
                for (var y = 0; y < FIRST.getHeight(); y++) {
                    for (var x = 0; x < FIRST.getWidth(); x++) {
                        if (hidden.test(x, y)) {
                            hole(out, x, y);
                        }
                    }
                }
                raw(out, "W* n\n");
            }
            return saved(document);
        }
    }

    private void hole(PDPageContentStream out, int x, int y) throws IOException {
        var module = spot.width() / (FIRST.getWidth() + 2 * SealQr.QUIET);
        var left = spot.x() + (SealQr.QUIET + x) * module;
        var low = spot.top() - (SealQr.QUIET + y + 1) * module;
        raw(out, "%.4f %.4f %.4f %.4f re%n".formatted(left * POINTS, low * POINTS, module * POINTS, module * POINTS));
    }

    @SuppressWarnings("deprecation")
    private static void raw(PDPageContentStream out, String operators) throws IOException {
        out.appendRawCommands(String.format(Locale.ROOT, "%s", operators));
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
