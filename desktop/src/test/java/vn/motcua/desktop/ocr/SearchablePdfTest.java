// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.motcua.desktop.bench.CivilPapers;
import vn.motcua.desktop.bench.PaintedPaper;
import vn.motcua.desktop.bench.SampleCards;
import vn.motcua.desktop.bench.SamplePages;
import vn.motcua.desktop.bench.Wear;
import vn.motcua.model.paper.PageImage;

class SearchablePdfTest {

    @TempDir
    static Path cache;

    private static PaintedPaper paper;
    private static List<PageImage> pages;
    private static List<ReadText> texts;

    @BeforeAll
    static void read() {
        paper = SamplePages.turned(SamplePages.paper(new CivilPapers(6).birthNotice(), Wear.STAMP, 6, 200), 1);
        pages = List.of(
                SamplePages.page(paper),
                SamplePages.png(new SampleCards(0).front2021(), 300),
                SamplePages.page(SamplePages.turned(paper, 180)));
        try (var ocr = TesseractOcr.open(cache)) {
            texts = pages.stream().map(ocr::read).toList();
        }
    }

    private static byte[] pdf() {
        var out = new ByteArrayOutputStream();
        new SearchablePdf(0.8f).write("Giấy chứng sinh", pages, texts, out);
        return out.toByteArray();
    }

    @Test
    void theTextIsReadBack() throws Exception {
        try (var document = Loader.loadPDF(pdf())) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            assertTrue(paper.errors(stripper.getText(document)) < 0.02, stripper.getText(document));
            assertEquals(1654 * 72f / 200, document.getPage(0).getMediaBox().getWidth(), 0.1);
            assertEquals(180, document.getPage(2).getRotation());
        }
    }

    @Test
    void anIndependentReaderFindsTheSameText() throws Exception {
        var file = Files.write(cache.resolve("scan.pdf"), pdf());
        var process = new ProcessBuilder("pdftotext", "-raw", "-l", "1", file.toString(), "-").start();
        var text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertTrue(paper.errors(text) < 0.03, text);
    }

    @Test
    void itIsValidPdfA2b() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf()), PDFAFlavour.PDFA_2_B);
                var validator = foundry.createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var result = validator.validate(parser);
            assertTrue(result.isCompliant(), () -> String.valueOf(result.getTestAssertions()));
        }
    }

    @Test
    void theSamePagesGiveTheSameBytes() {
        assertArrayEquals(pdf(), pdf());
    }

    /// Also where it is packed tighter and so begun anew.
    @Test
    void ofAThickPaperNoMorePagesAreInMemoryThanTheOneInHandAndTheOneBefore() {
        var thick = Collections.nCopies(6, texts.getFirst());
        var made = new ArrayList<WeakReference<PageImage>>();
        var written = new SearchablePdf(0.8f)
                .write(
                        PdfOrder.of("x").atMost(pages.getFirst().bytes().length * 2L),
                        thick,
                        _ -> {
                            System.gc();
                            made.stream()
                                    .limit(Math.max(0, made.size() - 1))
                                    .forEach(before -> assertNull(before.get(), "page " + made.size()));
                            var page = copy(pages.getFirst());
                            made.add(new WeakReference<>(page));
                            return page;
                        },
                        OutputStream.nullOutputStream());
        assertTrue(written.packing() != Packing.AS_SCANNED, written.toString());
        assertTrue(made.size() > thick.size(), made.size() + " pages made");
    }

    private static PageImage copy(PageImage page) {
        return new PageImage(page.bytes().clone(), page.dpi(), page.width(), page.height());
    }
}
