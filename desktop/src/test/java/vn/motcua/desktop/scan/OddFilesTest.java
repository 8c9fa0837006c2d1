// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// Every bad file at once, one after the other in one child of 512 MB: each is named, and none costs another.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddFilesTest {

    private static final int DPI = 60;

    private static final String NONE = "taken";

    private static final String BLANK_PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R%s>>";
    private static final String CATALOGUE = "<</Type/Catalog/Pages 2 0 R>>";
    private static final String ONE_PAGE = "<</Type/Pages/Kids[3 0 R]/Count 1>>";

    @TempDir
    static Path folder;

    private final Map<String, String> expected = new LinkedHashMap<>();
    private final Map<String, List<PageImage>> pages = new LinkedHashMap<>();
    private final Map<String, String> said = new LinkedHashMap<>();

    @BeforeAll
    void takeThemAll() throws Exception {
        pictures();
        colours();
        strangers();
        pdfs();
        file("last.png", OddFiles.encoded(Sheets.sheet(2, DPI), "png"), NONE);
        var files = expected.keySet().stream().map(folder::resolve).toList();
        var problem = assertThrows(
                Problem.class,
                () -> new FolderScanner(files).scan(ScanSettings.of("").at(DPI), sink()));
        assertEquals(ScanProblem.FILES_REFUSED, problem.code());
        for (var one : problem.getSuppressed()) {
            var each = (Problem) one;
            var name = names().get(Integer.parseInt(each.args().getFirst()) - 1);
            said.merge(name, each.code().toString(), (a, b) -> a + " " + b);
        }
    }

    private PageSink sink() {
        return new PageSink() {
            private String name = "";

            @Override
            public void page(PageImage page) {
                pages.computeIfAbsent(name, _ -> new ArrayList<>()).add(page);
            }

            @Override
            public void file(int place) {
                name = names().get(place - 1);
            }
        };
    }

    private List<String> names() {
        return List.copyOf(expected.keySet());
    }

    private void file(String name, byte[] content, Object result) throws Exception {
        OddFiles.write(folder, name, content);
        expected.put(name, result.toString());
    }

    private void pictures() throws Exception {
        var sheet = Sheets.sheet(1, DPI);
        var jpeg = OddFiles.encoded(sheet, "jpeg");
        file("empty.jpg", new byte[0], ScanProblem.FILE_EMPTY);
        file("cut.jpg", OddFiles.cut(jpeg), ScanProblem.CUT_SHORT);
        file("cut.png", OddFiles.cut(OddFiles.encoded(sheet, "png")), ScanProblem.IMAGE_BROKEN);
        file("a3.jpg", OddFiles.flatJpeg(14_032, 19_843, 1200), NONE);
        OddFiles.sheet(folder.resolve("huge.png"), 20_000, 20_000, 1200);
        expected.put("huge.png", NONE);
        file("bomb.png", OddFiles.pngBomb(60_000, 60_000), ScanProblem.TOO_LARGE);
        file("impossible.png", OddFiles.pngBomb(Integer.MAX_VALUE, Integer.MAX_VALUE), ScanProblem.TOO_LARGE);
        file("interlaced.png", OddFiles.interlacedPng(sheet), NONE);
        file("black.png", OddFiles.encoded(new BufferedImage(600, 800, BufferedImage.TYPE_3BYTE_BGR), "png"), NONE);
        file("plain.bmp", OddFiles.encoded(sheet, "bmp"), NONE);
        file("palette.bmp", OddFiles.paletteBomb(), NONE);
        file("moving.gif", OddFiles.movingGif(sheet, Sheets.sheet(3, DPI)), ScanProblem.MOVING_PICTURE);
        file("loop.tif", OddFiles.tiff(40, 40, 2, true, (byte) 1, (byte) 2, (byte) 3), NONE);
        file(
                "strip.tif",
                OddFiles.tiff(20_000, 20_000, 2, false, (byte) 1, (byte) 2, (byte) 3),
                ScanProblem.IMAGE_BROKEN);
        var packed = OddFiles.tiff(20_000, 20_000, 32_773, 2, false, (byte) 1, (byte) 2, (byte) 3);
        file("packed.tif", packed, ScanProblem.IMAGE_BROKEN);
    }

    private void colours() throws Exception {
        file("deep.png", OddFiles.encoded(OddFiles.deepGrey(0x8080), "png"), NONE);
        file("deep.tif", OddFiles.encoded(OddFiles.deepGrey(0x8080), "tiff"), NONE);
        file("cmyk.jpg", OddFiles.inkJpeg(0, 255, 0, 0, 255), NONE);
        file("ycck.jpg", OddFiles.inkJpeg(2, 179, 170, 1, 255), NONE);
        file("cmyk.tif", OddFiles.tiff(160, 160, 5, false, (byte) 0, (byte) 255, (byte) 255, (byte) 0), NONE);
    }

    private void strangers() throws Exception {
        file("photo.heic", OddFiles.bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"), ScanProblem.HEIC_PHOTO);
        file("photo.jpg", OddFiles.bytes("\0\0\0\u0018ftypmif1\0\0\0\0mif1heic"), ScanProblem.HEIC_PHOTO);
        file("photo.webp", OddFiles.bytes("RIFF\u0024\0\0\0WEBPVP8 "), ScanProblem.OTHER_PICTURE);
        file("photo.jp2", OddFiles.bytes("\0\0\0\fjP  \r\n\u0087\n"), ScanProblem.OTHER_PICTURE);
        file(
                "setup.jpg",
                OddFiles.bytes("MZ\u0090\0\3\0\0\0" + "This program cannot".repeat(99)),
                ScanProblem.NOT_A_PICTURE);
        file("letter.pdf", OddFiles.bytes("PK\3\4word/document.xml"), ScanProblem.NOT_A_PICTURE);
    }

    private void pdfs() throws Exception {
        var none = OddFiles.bytes(CATALOGUE);
        var one = OddFiles.bytes(ONE_PAGE);
        var page = OddFiles.bytes(BLANK_PAGE.formatted(""));
        var nothing = OddFiles.stream("", new byte[0]);
        file("nested.pdf", OddFiles.pdf(CATALOGUE, "[".repeat(100_000)), ScanProblem.PDF_BROKEN);
        file("cycle.pdf", OddFiles.pdf(CATALOGUE, "<</Type/Pages/Kids[2 0 R]/Count 5>>"), ScanProblem.PDF_BROKEN);
        file("count.pdf", OddFiles.pdf(CATALOGUE, "<</Type/Pages/Kids[]/Count 2000000000>>"), ScanProblem.PDF_BROKEN);
        var packed = OddFiles.stream("/Filter[/FlateDecode/FlateDecode]", OddFiles.packedBlanks(1L << 27));
        file("bomb.pdf", OddFiles.pdf(none, one, page, packed), NONE);
        var resources = "/Resources<</XObject<</F 5 0 R>>>>";
        var drawn = OddFiles.bytes(BLANK_PAGE.formatted(resources));
        var form = OddFiles.stream(
                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]" + resources, OddFiles.bytes("/F Do ".repeat(4)));
        file(
                "itself.pdf",
                OddFiles.pdf(none, one, drawn, OddFiles.stream("", OddFiles.bytes("/F Do")), form),
                ScanProblem.PDF_BROKEN);
        var many = new byte[20_000][];
        java.util.Arrays.fill(many, OddFiles.bytes("<</A[1 2 3]/B 1 0 R>>"));
        many[0] = none;
        many[1] = one;
        many[2] = page;
        many[3] = nothing;
        file("many.pdf", OddFiles.pdf(many), NONE);
        pictured("jbig2.pdf", "JBIG2Decode", OddFiles.jbig2(64), NONE);
        pictured("jbig2-bomb.pdf", "JBIG2Decode", OddFiles.jbig2(1 << 19), NONE);
        pictured("jpeg2000.pdf", "JPXDecode", OddFiles.bytes("\0\0\0\fjP  \r\n\u0087\n"), ScanProblem.PDF_UNSUPPORTED);
    }

    /// A page that is nothing but one picture of 64 px.
    private void pictured(String name, String filter, byte[] picture, Object result) throws Exception {
        var image = "/Type/XObject/Subtype/Image/Width 64/Height 64/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/";
        file(
                name,
                OddFiles.pdf(
                        OddFiles.bytes(CATALOGUE),
                        OddFiles.bytes(ONE_PAGE),
                        OddFiles.bytes(BLANK_PAGE.formatted("/Resources<</XObject<</P 5 0 R>>>>")),
                        OddFiles.stream("", OddFiles.bytes("595 0 0 842 0 0 cm /P Do")),
                        OddFiles.stream(image + filter, picture)),
                result);
    }

    @Test
    void eachFileIsTakenOrNamedWithItsReason() {
        var found = expected.keySet().stream()
                .map(name -> name + " " + said.getOrDefault(name, NONE))
                .collect(Collectors.joining("\n"));
        var wanted = expected.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining("\n"));
        assertEquals(wanted, found);
    }

    private Color middle(String name) {
        var picture = Sheets.picture(pages.get(name).getFirst());
        return new Color(picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2));
    }

    private int grey(String name) {
        return Sheets.picture(pages.get(name).getFirst()).getRaster().getSample(9, 9, 0);
    }

    @Test
    void pagesOfAnySizeComeSmallEnoughToBeHeld() {
        for (var name : List.of("huge.png", "a3.jpg")) {
            var page = pages.get(name).getFirst();
            assertTrue(page.width() * (long) page.height() <= FilePages.MOST_PIXELS, page::toString);
            assertTrue(page.dpi() >= 200, page::toString);
            var inches = (name.equals("a3.jpg") ? 14_032 : 20_000) / 1200.0;
            assertEquals(inches, (double) page.width() / page.dpi(), 0.05, name);
        }
    }

    @Test
    void coloursOfDeepAndPrintedPicturesAreThoseOfTheFile() {
        assertEquals(0x80, grey("deep.png"), 1);
        assertEquals(0x80, grey("deep.tif"), 1);
        near(Color.RED, middle("cmyk.jpg"));
        near(Color.RED, middle("cmyk.tif"));
        near(Color.RED, middle("ycck.jpg"));
        near(Color.BLACK, middle("jbig2.pdf"));
    }

    private static void near(Color wanted, Color found) {
        assertEquals(wanted.getRed(), found.getRed(), 60, found::toString);
        assertEquals(wanted.getGreen(), found.getGreen(), 60, found::toString);
        assertEquals(wanted.getBlue(), found.getBlue(), 60, found::toString);
    }

    @Test
    void whatCanBeSavedOfABadFileIsSaved() {
        assertEquals(1, pages.get("cut.jpg").size());
        assertEquals(1, Sheets.number(pages.get("moving.gif").getFirst()));
        assertEquals(1, Sheets.number(pages.get("interlaced.png").getFirst()));
        assertEquals(2, Sheets.number(pages.get("last.png").getFirst()));
    }

    @Test
    void everyReasonIsASentenceInBothLanguages() {
        for (var locale : List.of(Words.VIETNAMESE, Words.ENGLISH)) {
            var words = Words.of(locale);
            expected.values().stream().filter(r -> !r.equals(NONE)).distinct().forEach(reason -> {
                var problem = new Problem(ScanProblem.valueOf(reason), 3, "x");
                assertTrue(words.what(problem).contains("3"), reason);
                assertTrue(words.todo(problem).length() > 10, reason);
            });
        }
    }
}
