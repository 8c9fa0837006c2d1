// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
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

/// A growing PDF/A-2b document of pages of one size, with the fonts of a legal paper. Lengths are points, 1/72 inch.
final class FormSheet implements AutoCloseable {

    static final FormText TEXT = new FormText("sheet.properties");

    final Paper paper;
    final PDDocument document = new PDDocument();
    private final TypeCase types = TypeCase.borrow();
    final Face regular;
    final Face bold;
    final Face italic;
    private final List<Integer> begins = new ArrayList<>();
    private PDPageContentStream out;
    /// Where the next line goes: distance of its top from the lower edge.
    float y;

    /// Size of running text.
    final float body;

    FormSheet(Paper paper) throws IOException {
        this(paper, 1);
    }

    /// @param ease how much larger than usual the letters are
    FormSheet(Paper paper, float ease) throws IOException {
        this.paper = paper;
        this.body = paper.body * ease;
        document.setVersion(1.7f);
        regular = new Face(PDType0Font.load(document, types.regular(), true));
        bold = new Face(PDType0Font.load(document, types.bold(), true));
        italic = new Face(PDType0Font.load(document, types.italic(), true));
        out = newPage();
    }

    PDPageContentStream out() {
        return out;
    }

    /// Starts a copy: on a page of its own, numbered from 1.
    void begin() throws IOException {
        if (!begins.isEmpty()) {
            overleaf();
        }
        begins.add(document.getNumberOfPages() - 1);
    }

    Face face(FormTemplate.Style style) {
        return switch (style) {
            case REGULAR -> regular;
            case BOLD -> bold;
            case ITALIC -> italic;
        };
    }

    /// Height left on this page.
    float left() {
        return y - paper.bottom;
    }

    /// Height of an empty page less what is taken at its top.
    float wholePage(float taken) {
        return paper.top - paper.bottom - taken;
    }

    /// Starts a new page unless this one is empty.
    ///
    /// @return whether it did
    boolean fresh() throws IOException {
        if (y == paper.top) {
            return false;
        }
        overleaf();
        return true;
    }

    /// Starts a new page if less than this height is left.
    ///
    /// @return whether it did
    boolean room(float height) throws IOException {
        return y - height < paper.bottom && fresh();
    }

    private void overleaf() throws IOException {
        out.close();
        out = newPage();
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

    float width(List<Runs.Run> line, float size) throws IOException {
        var width = 0f;
        for (var run : line) {
            width += run.face().width(run.text(), size);
        }
        return width + (line.size() - 1) * regular.width(" ", size);
    }

    /// Draws a line of several faces whose top is at `top`.
    void runs(List<Runs.Run> line, float size, float x, float top) throws IOException {
        var at = x;
        for (var run : line) {
            text(run.face(), size, at, top, run.text());
            at += run.face().width(run.text() + " ", size);
        }
    }

    void line(float x1, float y1, float x2, float y2) throws IOException {
        out.setLineWidth(0.5f);
        out.moveTo(x1, y1);
        out.lineTo(x2, y2);
        out.stroke();
    }

    /// Draws on every page what comes last: its number within its copy, and the mark of a demo.
    void mark(boolean marked) throws IOException {
        out.close();
        var count = document.getNumberOfPages();
        for (var i = 0; i < begins.size(); i++) {
            var end = i + 1 < begins.size() ? begins.get(i + 1) : count;
            for (var page = begins.get(i); page < end; page++) {
                try (var on =
                        new PDPageContentStream(document, document.getPage(page), AppendMode.APPEND, true, true)) {
                    DemoMark.draw(this, on, page - begins.get(i) + 1, end - begins.get(i), marked);
                }
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
        var calendar = new GregorianCalendar(TimeZone.getTimeZone(Phrases.ZONE));
        calendar.setTimeInMillis(at.toEpochMilli() / 1000 * 1000);
        return calendar;
    }

    @Override
    public void close() throws IOException {
        document.close();
        types.giveBack();
    }

    private PDPageContentStream newPage() throws IOException {
        var page = new PDPage(new PDRectangle(paper.width, paper.height));
        document.addPage(page);
        y = paper.top;
        return new PDPageContentStream(document, page);
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
