// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;
import vn.motcua.model.procedure.ResultTemplate;
import vn.motcua.model.wire.Catalogue;

/// The result of a procedure as the office's own program would give it: PDF/A-2b on A4, unstamped and unsigned, drawn
/// after the catalogue's template from what the request says. Marked as a sample.
public final class ResultSheet {

    private static final float MM = 72 / 25.4f;
    /// Between the signer's office and name: a seal of 36 mm and some air.
    private static final float GAP = 42 * MM;
    private static final float FOOT = 20 * MM;
    private static final float DENSEST = 0.66f;

    private final String title;
    private final List<ResultTemplate.Line> lines;
    private final Office office;
    private final Officer signer;
    private final LocalDate day;

    private ResultSheet(String title, List<ResultTemplate.Line> lines, Office office, Officer signer, LocalDate day) {
        this.title = title;
        this.lines = lines;
        this.office = office;
        this.signer = signer;
        this.day = day;
    }

    /// @param number of the result in the office's own book
    /// @param day of signing
    public static ResultSheet of(
            Dossier dossier, Catalogue catalogue, int number, Office office, Officer signer, LocalDate day) {
        var values = new HashMap<>(dossier.fields());
        values.put("number", String.valueOf(number));
        values.put("year", String.valueOf(day.getYear()));
        values.put("office.name", office.parent());
        values.put("signed.on", BirthDate.of(day).text());
        var template = catalogue.result(dossier.procedure(), day);
        var title = template.map(t -> t.title(values).vi()).orElse(dossier.procedureName());
        return new ResultSheet(title, template.map(t -> t.fill(values)).orElse(List.of()), office, signer, day);
    }

    public byte[] pdf() {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var out = new PDPageContentStream(document, page)) {
                var plain = font(document, "Tinos-Regular");
                var bold = font(document, "Tinos-Bold");
                write(new Pen(out, plain, bold, air(plain, bold)));
            }
            archive(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BadFieldValueException | javax.xml.transform.TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param out `null` to measure only
    /// @param air factor of the space between lines
    private record Pen(@Nullable PDPageContentStream out, PDFont plain, PDFont bold, float air) {

        void centred(PDFont font, float size, float x, float y, String text) throws IOException {
            put(font, size, x - font.getStringWidth(text) / 2000 * size, y, text);
        }

        void put(PDFont font, float size, float x, float y, String text) throws IOException {
            if (out == null) {
                return;
            }
            out.beginText();
            out.setFont(font, size);
            out.newLineAtOffset(x, y);
            out.showText(text);
            out.endText();
        }
    }

    private void write(Pen pen) throws IOException {
        var top = PDRectangle.A4.getHeight() - 24 * MM;
        pen.centred(pen.bold(), 12, 60 * MM, top, office.parent());
        pen.centred(pen.bold(), 12, 143 * MM, top, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        pen.centred(pen.bold(), 13, 143 * MM, top - 16, "Độc lập - Tự do - Hạnh phúc");
        pen.centred(pen.bold(), title.length() > 40 ? 14 : 20, 105 * MM, top - 80, title);
        pen.centred(pen.plain(), 10, 105 * MM, top - 96, "(BẢN MẪU - dữ liệu không có thật)");
        var y = lines(pen, top - 135);
        pen.centred(pen.bold(), 12, 150 * MM, y - 20, "NGƯỜI KÝ");
        pen.centred(pen.plain(), 12, 150 * MM, y - 36, signer.title());
        pen.centred(pen.bold(), 13, 150 * MM, y - 42 - GAP, signer.name());
    }

    /// @return where the next line would stand
    private float lines(Pen pen, float y) throws IOException {
        for (var line : lines) {
            y = line(pen, y, line);
        }
        return y;
    }

    /// The space between lines with which the signer's name still stands on the page.
    private float air(PDFont plain, PDFont bold) throws IOException {
        var dense = -lines(new Pen(null, plain, bold, 0), 0);
        var usual = -lines(new Pen(null, plain, bold, 1), 0);
        var room = PDRectangle.A4.getHeight() - 24 * MM - 135 - 42 - GAP - FOOT;
        return usual <= room ? 1 : Math.max(DENSEST, (room - dense) / (usual - dense));
    }

    /// @return where the next line stands
    private static float line(Pen pen, float y, ResultTemplate.Line line) throws IOException {
        var label = line.label().vi();
        return switch (line.style()) {
            case HEADING ->
                text(pen, pen.bold(), 30 * MM, y - 4, label.isBlank() ? line.text() : label) - 20 * pen.air();
            case SENTENCE ->
                text(pen, pen.plain(), 30 * MM, y, line.text()) - (line.text().isBlank() ? 0 : 20 * pen.air());
            case FIELD -> {
                if (line.text().isBlank()) {
                    yield y;
                }
                var under = text(pen, pen.plain(), 30 * MM, y, label + ":");
                yield Math.min(under, text(pen, pen.bold(), 95 * MM, y, line.text())) - 20 * pen.air();
            }
        };
    }

    /// @return height of the last line written
    private static float text(Pen pen, PDFont font, float x, float y, String words) throws IOException {
        var room = (x < 50 * MM && font == pen.plain() && words.endsWith(":") ? 93 * MM : 185 * MM) - x;
        var line = "";
        for (var word : words.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * 12 > room) {
                pen.put(font, 12, x, y, line);
                y -= 15;
                longer = word;
            }
            line = longer;
        }
        pen.put(font, 12, x, y, line);
        return y;
    }

    private static PDFont font(PDDocument document, String name) throws IOException {
        try (var in = ResultSheet.class.getResourceAsStream("/assets/fonts/" + name + ".ttf")) {
            return PDType0Font.load(document, java.util.Objects.requireNonNull(in, name), true);
        }
    }

    private void archive(PDDocument document)
            throws IOException, BadFieldValueException, javax.xml.transform.TransformerException {
        var made = GregorianCalendar.from(day.atTime(9, 0).atZone(ZoneId.of("Asia/Ho_Chi_Minh")));
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreationDate(made);
        document.getDocumentInformation().setModificationDate(made);
        document.getDocumentCatalog().setLanguage("vi-VN");
        var xmp = XMPMetadata.createXMPMetadata();
        xmp.createAndAddDublinCoreSchema().setTitle(title);
        var basic = xmp.createAndAddXMPBasicSchema();
        basic.setCreateDate(made);
        basic.setModifyDate(made);
        var id = xmp.createAndAddPDFAIdentificationSchema();
        id.setPart(2);
        id.setConformance("B");
        var bytes = new ByteArrayOutputStream();
        new XmpSerializer().serialize(xmp, bytes, true);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(bytes.toByteArray());
        document.getDocumentCatalog().setMetadata(metadata);
        var profile = java.awt.color.ICC_Profile.getInstance(java.awt.color.ColorSpace.CS_sRGB)
                .getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().addOutputIntent(intent);
    }
}
