// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// Writes scanned pages as one PDF/A-2b whose text can be searched: the picture of each page at its own resolution
/// and size (NĐ 30/2020: colour, 100 %), the words invisible over it. A scanner's JPEG goes in as it is. The same
/// pages give the same bytes.
public final class SearchablePdf {

    private static final String PROFILE = "sRGB IEC61966-2.1";

    private final float jpegQuality;

    /// @param jpegQuality 0 to 1, for pages that are not JPEG already
    public SearchablePdf(float jpegQuality) {
        this.jpegQuality = jpegQuality;
    }

    /// @param title shown by viewers
    /// @param texts one a page, in the same order
    /// @throws Problem BAD_IMAGE if a page is no picture
    public void write(String title, List<PageImage> pages, List<ReadText> texts, OutputStream out) {
        if (pages.size() != texts.size()) {
            throw new IllegalArgumentException("a text for each page");
        }
        try (var document = new PDDocument()) {
            document.setVersion(1.7f);
            var font = font(document);
            for (var i = 0; i < pages.size(); i++) {
                page(document, font, pages.get(i), texts.get(i));
            }
            describe(document, title);
            identify(document, pages);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDFont font(PDDocument document) throws IOException {
        try (var in = SearchablePdf.class.getResourceAsStream("/assets/fonts/Tinos-Regular.ttf")) {
            return PDType0Font.load(document, Objects.requireNonNull(in), true);
        }
    }

    private void page(PDDocument document, PDFont font, PageImage scan, ReadText text) throws IOException {
        var picture = picture(document, scan);
        var scale = 72f / scan.dpi();
        var page = new PDPage(new PDRectangle(picture.getWidth() * scale, picture.getHeight() * scale));
        if (text.upsideDown()) {
            page.setRotation(180);
        }
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(
                    picture,
                    0,
                    0,
                    page.getMediaBox().getWidth(),
                    page.getMediaBox().getHeight());
            new InvisibleText(font, text, scale).write(content);
        }
    }

    private PDImageXObject picture(PDDocument document, PageImage scan) throws IOException {
        try {
            if (scan.mediaType().equals("image/jpeg")) {
                return JPEGFactory.createFromByteArray(document, scan.bytes());
            }
            var image = ImageIO.read(new ByteArrayInputStream(scan.bytes()));
            if (image == null) {
                throw new Problem(OcrProblem.BAD_IMAGE);
            }
            return JPEGFactory.createFromImage(document, Opaque.of(image), jpegQuality, scan.dpi());
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Problem(e, OcrProblem.BAD_IMAGE);
        }
    }

    private static void describe(PDDocument document, String title) throws IOException {
        var catalogue = document.getDocumentCatalog();
        try (InputStream icc = new ByteArrayInputStream(
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())) {
            var intent = new PDOutputIntent(document, icc);
            intent.setInfo(PROFILE);
            intent.setOutputCondition(PROFILE);
            intent.setOutputConditionIdentifier(PROFILE);
            intent.setRegistryName("http://www.color.org");
            catalogue.addOutputIntent(intent);
        }
        var xmp = XMPMetadata.createXMPMetadata();
        try {
            var id = xmp.createAndAddPDFAIdentificationSchema();
            id.setPart(2);
            id.setConformance("B");
            xmp.createAndAddDublinCoreSchema().setTitle(title);
            var metadata = new PDMetadata(document);
            try (var to = metadata.createOutputStream()) {
                new XmpSerializer().serialize(xmp, to, true);
            }
            catalogue.setMetadata(metadata);
        } catch (BadFieldValueException | TransformerException e) {
            throw new IllegalStateException(e);
        }
        document.getDocumentInformation().setTitle(title);
        catalogue.setLanguage("vi-VN");
    }

    /// The file's identifier follows from its pages, not from the clock.
    private static void identify(PDDocument document, List<PageImage> pages) {
        var digest = new StringBuilder();
        pages.forEach(p -> digest.append(PaperId.of(p.bytes()).sha256()));
        var id = new COSString(PaperId.of(digest.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .sha256()
                .substring(0, 16)
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        var pair = new COSArray();
        pair.add(id);
        pair.add(id);
        document.getDocument().getTrailer().setItem(COSName.ID, pair);
        document.setDocumentId(Long.parseUnsignedLong(
                PaperId.of(digest.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .sha256()
                        .substring(0, 15),
                16));
    }
}
