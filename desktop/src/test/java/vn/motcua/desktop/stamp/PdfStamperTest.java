// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.model.problem.Problem;

class PdfStamperTest {

    private static final String SEAL = "HTTPS://KQ.DANANG.GOV.VN/V/" + "0123456789BCFGHJKLMNPQRSTVXZ".repeat(11);
    private static final Path MARKS = Path.of("..", "assets", "stamps");

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void theQrIsReadFromTheStampedPageHoweverItIsTurned(int rotate) throws IOException {
        var p0 = SampleResult.pdf(PDRectangle.A4, rotate);
        var stamped = new PdfStamper().stamp(p0, plan());
        assertArrayEquals(p0, Arrays.copyOf(stamped, p0.length));
        assertEquals(List.of(SEAL), SealQr.readAll(picture(stamped, 200)));
    }

    /// The stamper takes another mask where the first gives a code that readers stumble over.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void aSealSaysTheSameUnderEachMask(int mask) {
        var code = SealQr.masked(SEAL, mask);
        var quiet = 4 * SealQr.QUIET;
        var picture = new BufferedImage(
                4 * code.getWidth() + 2 * quiet, 4 * code.getHeight() + 2 * quiet, BufferedImage.TYPE_BYTE_GRAY);
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                var within =
                        x >= quiet && y >= quiet && x < picture.getWidth() - quiet && y < picture.getWidth() - quiet;
                picture.setRGB(x, y, within && code.get((x - quiet) / 4, (y - quiet) / 4) ? 0 : 0xFFFFFF);
            }
        }
        assertEquals(Optional.of(SEAL), SealQr.readOne(picture));
    }

    @Test
    void nothingThatStoodOnThePageIsCovered() throws IOException {
        var p0 = SampleResult.pdf(PDRectangle.A4, 0);
        var before = picture(p0, 100);
        var after = picture(new PdfStamper().stamp(p0, plan()), 100);
        for (var y = 0; y < before.getHeight(); y++) {
            for (var x = 0; x < before.getWidth(); x++) {
                if ((before.getRGB(x, y) & 0xFF) < 128) {
                    assertEquals(before.getRGB(x, y), after.getRGB(x, y));
                }
            }
        }
    }

    @Test
    void aPageWithoutFreeSpaceIsNotStamped() throws IOException {
        var problem = assertThrows(Problem.class, () -> new PdfStamper().stamp(black(), StampPlan.qrOnly(SEAL)));
        assertEquals(StampProblem.NO_ROOM, problem.code());
    }

    @Test
    void aLockedOrBrokenFileEndsInOneSentence() throws IOException {
        assertEquals(StampProblem.PASSWORD, refused(locked()));
        assertEquals(StampProblem.UNREADABLE, refused("no pdf at all".getBytes()));
    }

    @Test
    void marksStandAboveTheSignersName() throws IOException {
        var stamped = new PdfStamper().stamp(SampleResult.pdf(PDRectangle.A4, 0), plan());
        var picture = picture(stamped, 50.8);
        var red = 0;
        for (var y = 345; y < 445 && y < picture.getHeight(); y++) {
            for (var x = 200; x < 300; x++) {
                var rgb = picture.getRGB(x, y);
                red += (rgb >> 16 & 255) - (rgb & 255) > 80 ? 1 : 0;
            }
        }
        assertTrue(red > 300, "red points: " + red);
    }

    static StampPlan plan() throws IOException {
        return StampPlan.result(
                SEAL,
                Files.readAllBytes(MARKS.resolve("officer-signature-sample.png")),
                Files.readAllBytes(MARKS.resolve("office-seal-sample.png")),
                SampleResult.SIGNER);
    }

    private static Object refused(byte[] pdf) {
        return assertThrows(Problem.class, () -> new PdfStamper().stamp(pdf, StampPlan.qrOnly(SEAL)))
                .code();
    }

    private static byte[] black() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var out = new PDPageContentStream(document, page)) {
                out.addRect(0, 0, 600, 850);
                out.fill();
            }
            return bytes(document);
        }
    }

    private static byte[] locked() throws IOException {
        try (var document = Loader.loadPDF(SampleResult.pdf(PDRectangle.A4, 0))) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static BufferedImage picture(byte[] pdf, double dpi) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, (float) dpi);
        }
    }
}
