// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/// A growing PDF/A-2b document of A5 pages (148 × 210 mm) with the fonts of a legal paper. Lengths are points, 1/72
/// inch.
final class FormSheet implements AutoCloseable {

    static final float WIDTH = 148 * 72 / 25.4f;
    static final float HEIGHT = 210 * 72 / 25.4f;
    static final float LEFT = 34;
    static final float RIGHT = WIDTH - 28;
    static final float TOP = HEIGHT - 26;
    static final float BOTTOM = 26;

    final PDDocument document = new PDDocument();
    final Face regular;
    final Face bold;
    final Face italic;
    private PDPage page = new PDPage();
    private PDPageContentStream out;
    /// Where the next line goes: distance of its top from the lower edge.
    float y = TOP;

    FormSheet() throws IOException {
        document.setVersion(1.7f);
        regular = new Face(font("Tinos-Regular.ttf"));
        bold = new Face(font("Tinos-Bold.ttf"));
        italic = new Face(font("Tinos-Italic.ttf"));
        out = newPage();
    }

    PDPageContentStream out() {
        return out;
    }

    /// Starts a new page if less than this height is left.
    ///
    /// @return whether it did
    boolean room(float height) throws IOException {
        if (y - height >= BOTTOM) {
            return false;
        }
        out.close();
        out = newPage();
        y = TOP;
        return true;
    }

    /// Draws text whose top is at `top`.
    void text(Face face, float size, float x, float top, String text) throws IOException {
        out.beginText();
        out.setFont(face.font(), size);
        out.newLineAtOffset(x, top - size * 0.89f);
        out.showText(face.printable(text));
        out.endText();
    }

    void centred(Face face, float size, float middle, float top, String text) throws IOException {
        text(face, size, middle - face.width(text, size) / 2, top, text);
    }

    void line(float x1, float y1, float x2, float y2) throws IOException {
        out.setLineWidth(0.5f);
        out.moveTo(x1, y1);
        out.lineTo(x2, y2);
        out.stroke();
    }

    /// Draws on every page, over what is there.
    void onEachPage(OnPage drawing) throws IOException {
        out.close();
        var count = document.getNumberOfPages();
        for (var i = 0; i < count; i++) {
            try (var on = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
                drawing.draw(on, i + 1, count);
            }
        }
    }

    /// The whole file. Nothing may be drawn after it.
    byte[] bytes(String title, String subject, Calendar made) throws IOException {
        out.close();
        describe(title, subject, made);
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    static Calendar calendar(java.time.Instant at) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone(ReceiptContent.ZONE));
        calendar.setTimeInMillis(at.toEpochMilli() / 1000 * 1000);
        return calendar;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    interface OnPage {
        void draw(PDPageContentStream on, int page, int pages) throws IOException;
    }

    private PDPageContentStream newPage() throws IOException {
        page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    private PDType0Font font(String file) throws IOException {
        try (var in = FormSheet.class.getResourceAsStream("/assets/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing font " + file);
            }
            return PDType0Font.load(document, in, true);
        }
    }

    private void describe(String title, String subject, Calendar made) throws IOException {
        var info = new PDDocumentInformation();
        info.setTitle(title);
        info.setSubject(subject);
        info.setCreator("Motcua");
        info.setProducer("Motcua");
        info.setCreationDate(made);
        info.setModificationDate(made);
        document.setDocumentInformation(info);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("vi-VN");
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(title, subject, made));
        catalog.setMetadata(metadata);
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
    }

    private static byte[] xmp(String title, String subject, Calendar made) throws IOException {
        try {
            var xmp = XMPMetadata.createXMPMetadata();
            var id = xmp.createAndAddPDFAIdentificationSchema();
            id.setPart(2);
            id.setConformance("B");
            var dc = xmp.createAndAddDublinCoreSchema();
            dc.setTitle(title);
            dc.setDescription(subject);
            var basic = xmp.createAndAddXMPBasicSchema();
            basic.setCreatorTool("Motcua");
            basic.setCreateDate(made);
            basic.setModifyDate(made);
            xmp.createAndAddAdobePDFSchema().setProducer("Motcua");
            var bytes = new ByteArrayOutputStream();
            new XmpSerializer().serialize(xmp, bytes, true);
            return bytes.toByteArray();
        } catch (BadFieldValueException | TransformerException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
