// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
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
import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;

/// The result of the demonstration: a made-up birth certificate (Giấy khai sinh) as the civil-status program of a
/// ward would give it, PDF/A-2b on A4, unstamped and unsigned, from the fields that the clerk confirmed at the
/// counter.
final class BirthCertificate {

    private static final float MM = 72 / 25.4f;
    private static final String TITLE = "Giấy khai sinh (bản mẫu)";

    private final Map<String, String> fields;
    private final Office office;
    private final Officer signer;
    private final LocalDate day;

    /// @param fields keys of the birth request, for example `child.name`
    BirthCertificate(Map<String, String> fields, Office office, Officer signer, LocalDate day) {
        this.fields = fields;
        this.office = office;
        this.signer = signer;
        this.day = day;
    }

    byte[] pdf() {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var out = new PDPageContentStream(document, page)) {
                write(new Pen(out, font(document, "Tinos-Regular"), font(document, "Tinos-Bold")));
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

    private record Pen(PDPageContentStream out, PDFont plain, PDFont bold) {

        void centred(PDFont font, float size, float x, float y, String text) throws IOException {
            put(font, size, x - font.getStringWidth(text) / 2000 * size, y, text);
        }

        void put(PDFont font, float size, float x, float y, String text) throws IOException {
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
        pen.centred(pen.bold(), 20, 105 * MM, top - 80, "GIẤY KHAI SINH");
        pen.centred(pen.plain(), 10, 105 * MM, top - 96, "(BẢN MẪU - dữ liệu không có thật)");
        var y = top - 135;
        y = line(pen, y, "Họ, chữ đệm, tên", field("child.name").toUpperCase(Locale.forLanguageTag("vi")));
        y = line(pen, y, "Ngày, tháng, năm sinh", field("child.birth"));
        y = line(pen, y, "Giới tính", field("child.sex"));
        y = line(pen, y, "Dân tộc", field("child.ethnicity"));
        y = line(pen, y, "Quốc tịch", field("child.nationality"));
        y = line(pen, y, "Nơi sinh", field("child.birthPlace"));
        y = line(pen, y, "Quê quán", field("child.origin"));
        y = line(pen, y - 10, "Họ, chữ đệm, tên người mẹ", field("mother.name"));
        y = line(pen, y, "Họ, chữ đệm, tên người cha", field("father.name"));
        y = line(pen, y - 10, "Người đi khai sinh", field("declarant.name"));
        y = line(pen, y, "Nơi đăng ký", office.parent());
        y = line(
                pen,
                y,
                "Ngày đăng ký",
                "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
        pen.centred(pen.bold(), 12, 150 * MM, y - 30, "NGƯỜI KÝ GIẤY KHAI SINH");
        pen.centred(pen.plain(), 12, 150 * MM, y - 46, signer.title());
        pen.centred(pen.bold(), 13, 150 * MM, y - 52 - 42 * MM, signer.name());
    }

    private String field(String key) {
        return fields.getOrDefault(key, "");
    }

    private static float line(Pen pen, float y, String name, String value) throws IOException {
        if (value.isBlank()) {
            return y;
        }
        pen.put(pen.plain(), 13, 30 * MM, y, name + ":");
        var room = 185 * MM - 88 * MM;
        var text = new StringBuilder();
        for (var word : value.split(" ")) {
            if (pen.bold().getStringWidth(text + " " + word) / 1000 * 13 > room) {
                pen.put(pen.bold(), 13, 88 * MM, y, text.toString().strip());
                y -= 17;
                text.setLength(0);
            }
            text.append(' ').append(word);
        }
        pen.put(pen.bold(), 13, 88 * MM, y, text.toString().strip());
        return y - 22;
    }

    private static PDFont font(PDDocument document, String name) throws IOException {
        try (var in = BirthCertificate.class.getResourceAsStream("/assets/fonts/" + name + ".ttf")) {
            return PDType0Font.load(document, java.util.Objects.requireNonNull(in, name));
        }
    }

    private void archive(PDDocument document)
            throws IOException, BadFieldValueException, javax.xml.transform.TransformerException {
        var made = GregorianCalendar.from(day.atTime(9, 0).atZone(ZoneId.of("Asia/Ho_Chi_Minh")));
        document.getDocumentInformation().setTitle(TITLE);
        document.getDocumentInformation().setCreationDate(made);
        document.getDocumentInformation().setModificationDate(made);
        document.getDocumentCatalog().setLanguage("vi-VN");
        var xmp = XMPMetadata.createXMPMetadata();
        xmp.createAndAddDublinCoreSchema().setTitle(TITLE);
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
