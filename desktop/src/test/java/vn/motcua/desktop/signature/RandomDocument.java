// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import vn.motcua.desktop.stamp.SampleResult;

/// A document of some kind as an office's software may give it: of any size, turned, with embedded fonts or without,
/// pictures, a form, its objects in streams or not; some are PDF/A-2b.
final class RandomDocument {

    private static final List<PDRectangle> SIZES =
            List.of(PDRectangle.A4, PDRectangle.A4, PDRectangle.A5, PDRectangle.A3, PDRectangle.LETTER);

    private final Random random;

    RandomDocument(long seed) {
        random = new Random(seed);
    }

    byte[] pdf() throws IOException {
        return saved(random.nextInt(10) < 4 ? archived() : drawn());
    }

    /// PDF/A-2b.
    private byte[] archived() {
        return SampleResult.pdf(SIZES.get(random.nextInt(2)), 90 * random.nextInt(4));
    }

    private byte[] drawn() throws IOException {
        try (var document = new PDDocument()) {
            var font = random.nextBoolean()
                    ? PDType0Font.load(
                            document,
                            Path.of("..", "assets", "fonts", "Tinos-Regular.ttf")
                                    .toFile())
                    : new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
            var pages = 1 + random.nextInt(5);
            for (var i = 0; i < pages; i++) {
                draw(document, font);
            }
            if (random.nextInt(3) == 0) {
                form(document);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void draw(PDDocument document, PDFont font) throws IOException {
        var size = SIZES.get(random.nextInt(SIZES.size()));
        var page = new PDPage(random.nextInt(4) == 0 ? new PDRectangle(size.getHeight(), size.getWidth()) : size);
        page.setRotation(90 * random.nextInt(4));
        document.addPage(page);
        try (var out = new PDPageContentStream(document, page)) {
            var high = page.getMediaBox().getHeight();
            for (var y = high - 60; y > high * 0.7; y -= 18) {
                out.beginText();
                out.setFont(font, 11);
                out.newLineAtOffset(50, y);
                out.showText("Quyet dinh so " + random.nextInt(10_000) + " ve ket qua giai quyet thu tuc");
                out.endText();
            }
            if (random.nextBoolean()) {
                var picture = picture();
                var image = random.nextBoolean()
                        ? JPEGFactory.createFromImage(document, picture)
                        : LosslessFactory.createFromImage(document, picture);
                out.drawImage(image, 50, high * 0.6f, 90, 60);
            }
        }
    }

    private BufferedImage picture() {
        var picture = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        for (var i = 0; i < 40; i++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillRect(random.nextInt(110), random.nextInt(70), 20, 20);
        }
        pen.dispose();
        return picture;
    }

    private void form(PDDocument document) throws IOException {
        var form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        var resources = new PDResources();
        resources.put(COSName.getPDFName("F"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/F 10 Tf 0 g");
        var field = new PDTextField(form);
        field.setPartialName("so_" + random.nextInt(100));
        form.getFields().add(field);
        var widget = field.getWidgets().getFirst();
        widget.setRectangle(new PDRectangle(50, 400, 150, 18));
        widget.setPage(document.getPage(0));
        widget.setPrinted(true);
        document.getPage(0).getAnnotations().add(widget);
        field.setValue("Mau");
    }

    /// Objects in streams with a cross-reference stream, or one by one with a table.
    private byte[] saved(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var bytes = new ByteArrayOutputStream();
            document.save(
                    bytes,
                    random.nextBoolean()
                            ? CompressParameters.NO_COMPRESSION
                            : new CompressParameters(1 + random.nextInt(200)));
            return bytes.toByteArray();
        }
    }
}
