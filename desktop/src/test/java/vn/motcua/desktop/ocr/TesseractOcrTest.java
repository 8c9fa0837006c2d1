// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.bench.CivilPapers;
import vn.motcua.desktop.bench.OtherPapers;
import vn.motcua.desktop.bench.PaintedPaper;
import vn.motcua.desktop.bench.SampleCards;
import vn.motcua.desktop.bench.SamplePages;
import vn.motcua.desktop.bench.SamplePaper;
import vn.motcua.desktop.bench.Wear;
import vn.motcua.model.Sample;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.procedure.RequestForm;

class TesseractOcrTest {

    @TempDir
    static Path cache;

    private static TesseractOcr ocr;

    @BeforeAll
    static void open() {
        ocr = TesseractOcr.open(cache);
    }

    @AfterAll
    static void close() {
        ocr.close();
    }

    private static PaintedPaper painted(SamplePaper paper, Wear wear, long seed) {
        return SamplePages.paper(paper, wear, seed, 300);
    }

    private static PageImage lines(Font font, Color ground, Color letters, Rectangle onGround, String... lines)
            throws IOException {
        var page = new BufferedImage(1654, 1100, BufferedImage.TYPE_3BYTE_BGR);
        var g = page.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        g.setColor(ground);
        g.fill(onGround);
        g.setFont(font);
        for (var i = 0; i < lines.length; i++) {
            var y = 130 + 90 * i;
            g.setColor(onGround.contains(200, y) ? letters : Color.BLACK);
            g.drawString(lines[i], 200, y);
        }
        g.dispose();
        return SamplePages.png(page, 200);
    }

    @Test
    void whatIsWrittenLightOnDarkIsRead() throws IOException {
        String[] lines = {
            "Danh sách hồ sơ đã tiếp nhận", "Nguyễn Thị Hoa nộp ngày hôm nay", "Trần Văn Minh nộp ngày hôm qua"
        };
        var blue = new Color(20, 60, 120);
        var text = new Font(Font.SERIF, Font.PLAIN, 36);
        var title = new Font(Font.SERIF, Font.BOLD, 60);
        var head = lines(text, blue, Color.WHITE, new Rectangle(150, 85, 1300, 70), lines);
        var banner = lines(title, blue, Color.WHITE, new Rectangle(0, 20, 1654, 220), lines);
        var negative = lines(text, Color.BLACK, Color.WHITE, new Rectangle(0, 0, 1654, 1100), lines);
        var red = lines(text, new Color(190, 30, 40), Color.WHITE, new Rectangle(100, 85, 1400, 90), lines);
        for (var page : List.of(head, banner, red, negative)) {
            assertEquals(
                    NameKey.of(String.join(" ", lines)),
                    NameKey.of(ocr.read(page).text().replace('\n', ' ')));
        }
    }

    /// Numbers, days and bare letters must be right; a tone mark may be misread on a stamped and leaning page.
    private static void fieldsAreRead(ProcedureCode procedure, SamplePaper paper) {
        var page = SamplePages.page(SamplePages.turned(painted(paper, Wear.STAMP, 0), 0.7));
        var read = new TreeMap<String, String>();
        PaperFacts.of(Sample.CATALOGUE.request(procedure, Sample.TODAY), List.of(ocr.read(page)))
                .forEach(f -> read.put(f.key(), NameKey.of(f.value()).value()));
        var wanted = new TreeMap<>(paper.fields());
        wanted.replaceAll((_, value) -> NameKey.of(value).value());
        read.keySet().retainAll(wanted.keySet());
        assertEquals(wanted, read);
    }

    @Test
    void theFieldsOfABirthDeclarationAreProposed() {
        fieldsAreRead(RequestForm.BIRTH, new CivilPapers(0).birthDeclaration());
    }

    @Test
    void theFieldsOfABirthNoticeAreProposed() {
        fieldsAreRead(RequestForm.BIRTH, new CivilPapers(0).birthNotice());
    }

    @Test
    void theFieldsOfAMaritalDeclarationAreProposed() {
        fieldsAreRead(RequestForm.MARITAL_STATUS, new CivilPapers(0).maritalDeclaration());
    }

    @Test
    void theNameOfAPaperToBeCertifiedIsProposed() {
        fieldsAreRead(RequestForm.CERTIFIED_COPY, new OtherPapers(0).certifiedCopy());
    }

    @Test
    void onePlaceOfAPageIsReadAlone() {
        var page = SamplePages.page(painted(new CivilPapers(2).birthNotice(), Wear.CLEAN, 2));
        var text = ocr.read(page);
        var title = text.lines().stream()
                .filter(l -> l.getFirst().text().equals("GIẤY"))
                .findFirst()
                .orElseThrow();
        var box = title.stream().map(Word::box).reduce(Box::and).orElseThrow();
        var alone = ocr.read(page, text, List.of(box), 300).getFirst();
        assertEquals("GIẤY CHỨNG SINH", alone.stream().map(Word::text).collect(Collectors.joining(" ")));
        assertTrue(box.contains(alone.getFirst().box()));
    }

    @Test
    void aFadedPageIsRead() {
        var paper = painted(new CivilPapers(2).birthNotice(), Wear.LOW_CONTRAST, 2);
        assertTrue(paper.errors(ocr.read(SamplePages.page(paper)).text()) < 0.01);
    }

    @Test
    void aPageOnItsHeadIsTurnedAndItsBoxesStayThoseOfTheScan() {
        var paper = painted(new CivilPapers(4).maritalDeclaration(), Wear.CLEAN, 4);
        var upright = ocr.read(SamplePages.page(paper));
        var turned = ocr.read(SamplePages.page(SamplePages.turned(paper, 180)));
        assertFalse(upright.upsideDown());
        assertTrue(turned.upsideDown());
        assertTrue(paper.errors(turned.text()) < 0.01);
        var first = upright.words().getFirst().box();
        var same = turned.words().getFirst().box();
        assertEquals(first.x(), turned.width() - same.right(), 5);
        assertEquals(first.y(), turned.height() - same.bottom(), 5);
    }

    @Test
    void theBoxesOfALeaningPageLieOnItsWords() {
        var paper = painted(new CivilPapers(4).birthNotice(), Wear.CLEAN, 4);
        var level = ocr.read(SamplePages.page(paper));
        var leaning = ocr.read(SamplePages.page(SamplePages.turned(paper, 2)));
        assertEquals(2, leaning.skewDegrees(), 0.2);
        var angle = Math.toRadians(2);
        var from = level.words().getFirst().box();
        var to = leaning.words().getFirst().box();
        var x = from.x() + from.width() / 2.0 - level.width() / 2.0;
        var y = from.y() + from.height() / 2.0 - level.height() / 2.0;
        assertEquals(level.width() / 2.0 + x * Math.cos(angle) - y * Math.sin(angle), to.x() + to.width() / 2.0, 8);
        assertEquals(level.height() / 2.0 + x * Math.sin(angle) + y * Math.cos(angle), to.y() + to.height() / 2.0, 8);
    }

    @Test
    void aLineThatACreaseRunsThroughIsRead() {
        for (var seed : List.of(41_008L, 41_019L)) {
            var paper = painted(new OtherPapers(seed).letter(), Wear.FOLD, seed);
            var read = ocr.read(SamplePages.page(paper)).text();
            assertTrue(paper.errors(read) < 0.02, read);
        }
    }

    @Test
    void aBlueSealHidesNoWriting() {
        var paper = painted(new CivilPapers(2).birthNotice(), Wear.BLUE_STAMP, 2);
        assertTrue(paper.errors(ocr.read(SamplePages.page(paper)).text()) < 0.01);
    }

    @Test
    void aPageOnItsSideIsReadAndItsBoxesStayThoseOfTheScan() {
        var upright = painted(new CivilPapers(4).birthNotice(), Wear.CLEAN, 4);
        var first = ocr.read(SamplePages.page(upright)).words().getFirst().box();
        for (var seed = 4; seed < 8; seed += 3) { // to the one side and to the other
            var lying = painted(new CivilPapers(4).birthNotice(), Wear.SIDEWAYS, seed);
            var read = ocr.read(SamplePages.page(lying));
            assertEquals(1, read.quarters() % 2);
            assertTrue(upright.errors(read.text()) < 0.02);
            var same = read.words().getFirst().box();
            assertEquals(first.width(), same.height(), 12);
            assertEquals(first.y(), read.quarters() == 1 ? same.x() : read.width() - same.right(), 12);
        }
    }

    @Test
    void theEdgeOfASheetOnATableIsNotTakenForWriting() {
        var seed = 5_520_573L;
        var paper = painted(new OtherPapers(seed).letter(), Wear.HANDHELD, seed);
        var read = ocr.read(SamplePages.page(paper)).text();
        assertTrue(paper.errors(read) < 0.01, read);
    }

    @Test
    void aSheetPhotographedOnATableIsReadAndItsBoxesLieOnThePhotograph() {
        var paper = painted(new CivilPapers(1).birthNotice(), Wear.HANDHELD, 1);
        var read = ocr.read(SamplePages.page(paper));
        assertTrue(paper.errors(read.text()) < 0.01, read.text());
        var first = read.words().getFirst().box();
        assertTrue(first.x() > 100 && first.y() > 120 && first.right() < 700, first.toString());
    }

    @Test
    void aBlankPageIsBlank() {
        var image = new BufferedImage(1654, 2339, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(new Color(240, 238, 230));
        g.fillRect(0, 0, 1654, 2339);
        g.dispose();
        assertTrue(ocr.read(SamplePages.png(image, 200)).isBlank());
    }

    @Test
    void anAllBlackPageAndOneThatIsAllPictureHaveNoText() {
        var picture = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        assertTrue(ocr.read(SamplePages.png(picture, 150)).isBlank());
        var g = picture.createGraphics();
        g.setPaint(new java.awt.GradientPaint(0, 0, Color.WHITE, 1240, 1754, new Color(90, 140, 60)));
        g.fillRect(0, 0, 1240, 1754);
        g.setColor(new Color(200, 60, 40));
        g.fillOval(300, 300, 600, 900);
        g.dispose();
        assertTrue(ocr.read(SamplePages.png(picture, 150)).isBlank());
    }

    @Test
    void aTinyPictureIsBlank() {
        assertTrue(ocr.read(SamplePages.png(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), 200))
                .isBlank());
    }

    @Test
    void garbageIsRefusedInASentence() {
        for (var bytes :
                new byte[][] {new byte[0], "%PDF-1.7 no picture".getBytes(), {(byte) 0xFF, (byte) 0xD8, 1, 2}}) {
            var problem = assertThrows(Problem.class, () -> ocr.read(new PageImage(bytes, 300, 10, 10)));
            assertEquals(OcrProblem.BAD_IMAGE, problem.code());
        }
    }

    @Test
    void anInterruptedThreadReadsNoMore() {
        var page = SamplePages.png(new SampleCards(0).front2021(), 300);
        Thread.currentThread().interrupt();
        try {
            assertEquals(
                    OcrProblem.CANCELLED,
                    assertThrows(Problem.class, () -> ocr.read(page)).code());
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertFalse(ocr.read(page).isBlank(), "and goes on afterwards");
    }
}
