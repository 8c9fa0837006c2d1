// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.motcua.desktop.bench.CivilPapers;
import vn.motcua.desktop.bench.PaintedPaper;
import vn.motcua.desktop.bench.SamplePages;
import vn.motcua.desktop.bench.Wear;
import vn.motcua.model.paper.PageImage;

class PackedPdfTest {

    private static final int DPI = 200;
    private static final ScanFacts FACTS = new ScanFacts(
            "KQ.G15.000001",
            "048195000128",
            "Giấy chứng sinh",
            "Con của <Lê & Trần>",
            "",
            "Toàn quốc",
            "Trần Minh",
            "2026-10-12T08:15:00+07:00",
            "H17.1");

    @TempDir
    static Path cache;

    private static PaintedPaper paper;
    private static PageImage page;
    private static BufferedImage packed;
    private static ReadText again;
    private static byte[] pdf;
    private static WrittenPdf written;

    @BeforeAll
    static void pack() throws Exception {
        paper = SamplePages.paper(new CivilPapers(6).birthNotice(), Wear.STAMP, 6, DPI);
        page = SamplePages.page(paper);
        var text = new ReadText(List.of(), page.width(), page.height(), DPI, 0, 0);
        var out = new ByteArrayOutputStream();
        var order = PdfOrder.of("Giấy chứng sinh").with(FACTS).inLayers().withSlots(List.of("clerk", "agency"));
        written = new SearchablePdf(0.8f).write(order, List.of(page), List.of(text), out);
        pdf = out.toByteArray();
        try (var document = Loader.loadPDF(pdf);
                var ocr = TesseractOcr.open(cache)) {
            packed = new PDFRenderer(document).renderImageWithDPI(0, DPI);
            again = ocr.read(SamplePages.png(packed, DPI));
        }
    }

    @Test
    void aPageInLayersIsMuchSmallerAndReadsTheSame() {
        assertEquals(Packing.FINE, written.packing());
        assertTrue(pdf.length < page.bytes().length * 0.6, pdf.length + " of " + page.bytes().length);
        assertTrue(paper.errors(again.text()) < 0.01, again.text());
    }

    @Test
    void aPictureThatBecomesAJpegHereIsATenthSmallerAndTheSamePxByPx() throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(page.bytes()));
        try (var document = new PDDocument()) {
            var usual = Deflated.jpeg(JPEGFactory.createFromImage(document, image, 0.75f));
            var ours = Deflated.jpeg(document, image, 0.75f);
            var share = PageLayers.length(ours) / (double) PageLayers.length(usual);
            assertTrue(share < 0.9, "" + share);
            assertArrayEquals(px(usual.getImage()), px(ours.getImage()));
        }
    }

    private static int[] px(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void theSealOfAPageInLayersStaysRed() throws Exception {
        var before = red(ImageIO.read(new ByteArrayInputStream(page.bytes())));
        assertTrue(before > 1000, "there is a seal");
        assertEquals(1, red(packed) / (double) before, 0.25);
    }

    private static int red(BufferedImage image) {
        var count = 0;
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                var rgb = image.getRGB(x, y);
                count += (rgb >> 16 & 255) - Math.max(rgb >> 8 & 255, rgb & 255) > 60 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void layersFactsAndOpenSlotsAreValidPdfA2b() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                var validator = foundry.createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var result = validator.validate(parser);
            assertTrue(result.isCompliant(), () -> String.valueOf(result.getTestAssertions()));
        }
    }

    @Test
    void theFactsStandInTheFile() throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(xmp.contains("<giayto:OwnerId>048195000128</giayto:OwnerId>"), xmp);
            assertTrue(xmp.contains("Con của &lt;Lê &amp; Trần&gt;"), xmp);
            assertFalse(xmp.contains("Validity"), "what is not known is not said");
        }
    }

    @Test
    void aFileIsPackedUntilItFitsAndSaysWhenItCannot() {
        var pages = List.of(page, page);
        var texts = List.of(again, again);
        var loose = new SearchablePdf(0.8f).write(PdfOrder.of("x"), pages, texts, new ByteArrayOutputStream());
        assertEquals(Packing.AS_SCANNED, loose.packing());
        var half = new SearchablePdf(0.8f)
                .write(PdfOrder.of("x").atMost(loose.bytes() / 2), pages, texts, new ByteArrayOutputStream());
        assertTrue(half.fits() && half.bytes() <= loose.bytes() / 2, half.toString());
        var never = new SearchablePdf(0.8f)
                .write(PdfOrder.of("x").atMost(10_000), pages, texts, new ByteArrayOutputStream());
        assertEquals(Packing.COARSE, never.packing());
        assertFalse(never.fits());
    }

    @Test
    void aThickPaperIsBegunAnewAfterAFewPagesAndNotWhenItIsAlmostDone() {
        var asked = new AtomicInteger();
        var small = SamplePages.png(packed.getSubimage(300, 300, 800, 800), DPI);
        var text = new ReadText(List.of(), 800, 800, DPI, 0, 0);
        var pages = 300;
        var written = new SearchablePdf(0.8f)
                .write(
                        PdfOrder.of("x").atMost(600_000),
                        Collections.nCopies(pages, text),
                        _ -> {
                            asked.incrementAndGet();
                            return small;
                        },
                        new ByteArrayOutputStream());
        assertEquals(Packing.COARSE, written.packing());
        assertTrue(asked.get() <= pages + 60, "made " + asked);
    }
}
