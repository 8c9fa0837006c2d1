// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.VerifierChild;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.qr.QrImage;
import vn.motcua.desktop.scan.SaneConfig;
import vn.motcua.desktop.scan.SaneScanner;
import vn.motcua.desktop.scan.ScannerBook;
import vn.motcua.desktop.scan.Scanners;
import vn.motcua.desktop.signature.SeenTrust;
import vn.motcua.model.wire.Wire;

class CliTest {

    /// Invented, with a number of the right form.
    private static final String CARD =
            "048190000018||Trần Thị Mẫu|01011990|Nữ|Tổ 1, phường Hải Châu, thành phố Đà Nẵng|01012022";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private Scanners scanners;

    @BeforeEach
    void standInScanners() throws IOException {
        scanners = new Scanners(
                List.of(new SaneScanner(SaneConfig.standIn(folder.resolve("sane"), Map.of()), Map.of())),
                ScannerBook.ofMemory());
    }

    @Test
    void theQrOfACardIsReadFromAPicture() throws IOException {
        assertEquals(0, run("read-qr", picture("card.png", CARD).toString()));
        assertEquals(CARD, out());
    }

    @Test
    void aJsonLineNamesTheKindOfCodeAndWhatACardSays() throws IOException {
        assertEquals(0, run("read-qr", "--json", picture("card.png", CARD).toString()));
        var line = Wire.read(out(), Map.class);
        assertEquals("citizen-card", line.get("kind"));
        assertEquals("048190000018", line.get("number"));
        assertEquals("Trần Thị Mẫu", line.get("name"));
    }

    @Test
    void oneBadFileDoesNotKeepTheOthersFromBeingRead() throws IOException {
        var broken = Files.writeString(folder.resolve("hỏng.png"), "no picture at all");
        var code = run(
                "read-qr",
                "--json",
                broken.toString(),
                folder.resolve("missing.png").toString(),
                picture("a.png", "https://example.org/a").toString());
        assertEquals(1, code);
        var lines = out().split("\n");
        assertEquals(3, lines.length);
        assertEquals("scan.NOT_A_PICTURE", Wire.read(lines[0], Map.class).get("problem"));
        assertEquals("cli.NO_FILE", Wire.read(lines[1], Map.class).get("problem"));
        assertEquals("other", Wire.read(lines[2], Map.class).get("kind"));
    }

    @Test
    void aPictureWithoutACodeSaysSoInPlainWords() throws IOException {
        var blank = folder.resolve("blank.png");
        ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_BYTE_GRAY), "png", blank.toFile());
        assertEquals(1, run("read-qr", blank.toString()));
        assertEquals("", out());
        assertTrue(err().startsWith(blank + ": "), err());
        assertFalse(err().contains("["), err());
    }

    @Test
    void theTextOfAPageIsRead() throws IOException {
        var page = page("page.png", "TỜ KHAI ĐĂNG KÝ KHAI SINH");
        assertEquals(0, run("ocr", page.toString()));
        assertTrue(out().contains("KHAI SINH"), out());
    }

    @Test
    void pagesOfManyFilesBecomeOneSearchablePdf() throws IOException {
        var pdf = folder.resolve("out.pdf");
        var first = page("1.png", "Giấy khai sinh");
        var second = page("2.png", "Giấy chứng nhận kết hôn");
        assertEquals(0, run("ocr", "--json", "--pdf", pdf.toString(), first.toString(), second.toString()));
        assertEquals(2, out().split("\n").length);
        assertTrue(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        assertFalse(Files.exists(folder.resolve("out.pdf.part")));
    }

    @Test
    void aScanGivesOneFileAPage() {
        var to = folder.resolve("scans");
        assertEquals(0, run("scan", "--json", "--device", "test:0", "--dpi", "75", "--out", to.toString()), err());
        assertEquals(1, Wire.read(out(), Map.class).get("page"));
        assertTrue(Files.exists(to.resolve("page-001.png")));
    }

    @Test
    void withoutAFolderTheScannersAreListed() {
        assertEquals(0, run("scan"), err());
        assertTrue(out().contains("test:0"), out());
    }

    @Test
    void aScannerThatIsNotThereIsNamed() {
        assertEquals(1, run("scan", "--device", "pnm:9", "--out", folder.toString()));
        assertTrue(err().contains("pnm:9"), err());
    }

    @Test
    void theDoctorNamesEachThingOnce() {
        assertEquals(0, run("doctor", "--json"), out());
        var checks = out().lines()
                .map(line -> Wire.read(line, Map.class).get("check"))
                .toList();
        assertEquals(checks.stream().distinct().toList(), checks);
        assertTrue(checks.containsAll(java.util.List.of("java", "disk", "ocr", "scanners", "printers", "all")));
    }

    @Test
    void aWrongCommandLineIsToldInTheUsersLanguage() {
        assertEquals(Cli.USAGE, run("ocr"));
        assertTrue(err().contains("Không hiểu lệnh"), err());
        assertTrue(err().contains("Cách dùng"), err());
    }

    private int run(String... args) {
        return new Cli(
                        Words.of(Words.VIETNAMESE),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Clock.systemUTC(),
                        scanners,
                        VerifierChild.line(),
                        new SeenTrust(folder.resolve("seen.properties")))
                .run(args);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8).strip();
    }

    private Path picture(String name, String code) throws IOException {
        var file = folder.resolve(name);
        ImageIO.write(QrImage.of(code, 6), "png", file.toFile());
        return file;
    }

    private Path page(String name, String text) throws IOException {
        var image = new BufferedImage(2480, 1754, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 64));
        for (var line = 1; line <= 8; line++) {
            pen.drawString(text, 300, 300 + 150 * line);
        }
        pen.dispose();
        var file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
