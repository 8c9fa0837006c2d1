// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.worker.Limits;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

class FolderScannerTest extends ScannerContract {

    private static final int DPI = 100;

    @TempDir
    Path folder;

    private Path inbox;

    @BeforeEach
    void fillTheInbox() throws Exception {
        inbox = Files.createDirectory(folder.resolve("inbox"));
        pdf("a.pdf", false, 1, 2);
        Sheets.file(inbox, "b.png", Sheets.sheet(3, DPI));
        Files.writeString(inbox.resolve("notes.txt"), "not a page");
    }

    private Path pdf(String name, boolean locked, int... numbers) throws Exception {
        try (var document = new PDDocument()) {
            for (var number : numbers) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                var image = LosslessFactory.createFromImage(document, Sheets.sheet(number, DPI));
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                }
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            document.save(inbox.resolve(name).toFile());
        }
        return inbox.resolve(name);
    }

    @Override
    Scanner scanner() {
        return new FolderScanner(List.of(inbox));
    }

    @Override
    ScanSettings settings() {
        return ScanSettings.of("").at(DPI);
    }

    @Override
    int pages() {
        return 3;
    }

    private ScanProblem refused(Path file) {
        var problem = assertThrows(
                Problem.class,
                () -> new FolderScanner(List.of(file)).scan(settings(), new ArrayList<PageImage>()::add));
        return (ScanProblem) problem.code();
    }

    @Test
    void filesOfAFolderComeByNameAndPagesInOrder() {
        var numbers =
                Sheets.scan(scanner(), settings()).stream().map(Sheets::number).toList();
        assertEquals(List.of(1, 2, 3), numbers);
    }

    @Test
    void aPictureFromAnywhereKeepsItsBytes() throws Exception {
        var file = Sheets.file(folder, "photo.jpg", Sheets.sheet(2, DPI));
        var page = Sheets.scan(new FolderScanner(List.of(file)), settings()).getFirst();
        assertArrayEquals(Files.readAllBytes(file), page.bytes());
        assertEquals("image/jpeg", page.mediaType());
    }

    @Test
    void aTiffOfManyPagesGivesThemAll() throws Exception {
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        var file = folder.resolve("fax.tif");
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            writer.writeToSequence(new IIOImage(Sheets.sheet(4, DPI), null, null), null);
            writer.writeToSequence(new IIOImage(Sheets.sheet(5, DPI), null, null), null);
            writer.endWriteSequence();
        }
        var pages = Sheets.scan(new FolderScanner(List.of(file)), settings());
        assertEquals(List.of(4, 5), pages.stream().map(Sheets::number).toList());
    }

    @Test
    void aFaxOfFewerDotsDownThanAcrossIsSetRight() throws Exception {
        var sheet = Sheets.sheet(4, 204);
        var fax = new BufferedImage(sheet.getWidth(), sheet.getHeight() * 98 / 204, BufferedImage.TYPE_3BYTE_BGR);
        fax.createGraphics().drawImage(sheet, 0, 0, fax.getWidth(), fax.getHeight(), null);
        var jpeg = ByteBuffer.wrap(Files.readAllBytes(Sheets.file(folder, "even.jpg", fax)));
        jpeg.put(13, (byte) 1).putShort(14, (short) 204).putShort(16, (short) 98); // JFIF: dots an inch
        var file = Files.write(folder.resolve("fax.jpg"), jpeg.array());
        var page = Sheets.scan(new FolderScanner(List.of(file)), settings()).getFirst();
        assertEquals(204, page.dpi());
        assertEquals(sheet.getWidth(), page.width());
        assertEquals(sheet.getHeight(), page.height(), 2);
        assertEquals(4, Sheets.number(page));
    }

    @Test
    void whatIsTransparentShowsThePaper() throws Exception {
        var sheet = new BufferedImage(827, 1169, BufferedImage.TYPE_INT_ARGB);
        var g = sheet.createGraphics();
        g.setColor(Color.BLACK);
        g.fillRect(DPI, DPI, 4 * DPI, DPI / 4);
        g.dispose();
        var file = Sheets.file(folder, "clear.png", sheet);
        var page = Sheets.scan(new FolderScanner(List.of(file)), settings()).getFirst();
        var picture = Sheets.picture(page);
        assertFalse(picture.getColorModel().hasAlpha());
        assertEquals(Color.WHITE, new Color(picture.getRGB(5, 5)));
        assertEquals(1, Sheets.number(page));
    }

    @Test
    void aPhotographIsTurnedTheWayTheCameraWasHeld() throws Exception {
        var upright = Sheets.sheet(3, DPI);
        var lying = new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_3BYTE_BGR);
        for (var y = 0; y < upright.getHeight(); y++) {
            for (var x = 0; x < upright.getWidth(); x++) {
                lying.setRGB(y, upright.getWidth() - 1 - x, upright.getRGB(x, y));
            }
        }
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(lying, "jpg", jpeg);
        var file = Files.write(folder.resolve("phone.jpg"), heldSideways(jpeg.toByteArray()));
        var page = Sheets.scan(new FolderScanner(List.of(file)), settings()).getFirst();
        assertEquals(upright.getWidth(), page.width());
        assertEquals(3, Sheets.number(page));
    }

    /// With an Exif part that says: turn a quarter clockwise to see it upright.
    private static byte[] heldSideways(byte[] jpeg) {
        var exif = ByteBuffer.allocate(jpeg.length + 36).put(jpeg, 0, 2);
        exif.putShort((short) 0xFFE1).putShort((short) 34).put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        exif.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        exif.putInt(0);
        return exif.put(jpeg, 2, jpeg.length - 2).array();
    }

    @Test
    void aPdfWithAPasswordIsLocked() throws Exception {
        assertEquals(ScanProblem.PDF_LOCKED, refused(pdf("locked.pdf", true, 1)));
    }

    @Test
    void aPdfWhosePictureCannotBeReadIsNotTakenAsABlankPage() throws Exception {
        var file = folder.resolve("jpeg2000.pdf");
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var image = new PDImageXObject(
                    document,
                    new ByteArrayInputStream(new byte[] {0, 0, 0, 12, 'j', 'P', ' ', ' '}),
                    COSName.JPX_DECODE,
                    100,
                    100,
                    8,
                    PDDeviceRGB.INSTANCE);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, 500, 500);
            }
            document.save(file.toFile());
        }
        assertEquals(ScanProblem.PDF_UNSUPPORTED, refused(file));
    }

    @Test
    void garbageThatCallsItselfPdfIsBroken() throws Exception {
        assertEquals(
                ScanProblem.PDF_BROKEN,
                refused(Files.writeString(folder.resolve("x.pdf"), "%PDF-1.7\n" + "garbage ".repeat(500))));
    }

    @Test
    void garbageThatCallsItselfPictureIsBroken() throws Exception {
        var png = Files.readAllBytes(inbox.resolve("b.png"));
        var cut = java.util.Arrays.copyOf(png, png.length / 2);
        assertEquals(ScanProblem.IMAGE_BROKEN, refused(Files.write(folder.resolve("x.png"), cut)));
        assertEquals(ScanProblem.FILE_EMPTY, refused(Files.write(folder.resolve("y.png"), new byte[0])));
        assertEquals(ScanProblem.IMAGE_BROKEN, refused(folder.resolve("not-there.png")));
    }

    @Test
    void anEmptyFolderHasNoFiles() throws Exception {
        assertEquals(ScanProblem.NO_FILES, refused(Files.createDirectory(folder.resolve("empty"))));
    }

    @Test
    void aPdfThatNeverEndsIsGivenUp() throws Exception {
        var never = new FolderScanner(List.of(inbox), new Limits(512, Duration.ofMillis(1)));
        var problem = assertThrows(Problem.class, () -> never.scan(settings(), _ -> {}));
        assertEquals(ScanProblem.FILES_REFUSED, problem.code());
        for (var each : problem.getSuppressed()) {
            assertEquals(ScanProblem.FILE_TIMED_OUT, ((Problem) each).code());
        }
    }

    @Test
    void aFileThatBringsTheChildDownCostsNoOtherFile() throws Exception {
        OddFiles.sheet(inbox.resolve("a2-too-large-for-this-heap.png"), 10_000, 10_000, 1200);
        var kept = new ArrayList<PageImage>();
        var small = new FolderScanner(List.of(inbox), new Limits(48, Duration.ofSeconds(20)));
        var problem = assertThrows(Problem.class, () -> small.scan(settings(), kept::add));
        assertEquals(ScanProblem.TOO_LARGE, problem.code());
        assertEquals(List.of("2"), problem.args());
        assertEquals(List.of(1, 2, 3), kept.stream().map(Sheets::number).toList());
    }

    @Test
    void aHugePdfPageIsDrawnSmallerInsteadOfFillingTheMemory() throws Exception {
        var file = folder.resolve("poster.pdf");
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(new PDRectangle(10_000, 10_000)));
            document.save(file.toFile());
        }
        var page = Sheets.scan(new FolderScanner(List.of(file)), settings().at(600))
                .getFirst();
        assertEquals(45, page.dpi());
    }
}
