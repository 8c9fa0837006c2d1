// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
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

/// Draws a made-up confirmation of marital status (Giấy xác nhận tình trạng hôn nhân) as PDF/A-2b, as a civil-status
/// program would give it: the sample `assets/samples/result-xntthn.pdf` and the P0 of the tests.
public final class SampleResult {

    public static final String SIGNER = "Trần Thị Mẫu";

    private static final Path FONTS = Path.of("..", "assets", "fonts");
    private static final float MM = 72 / 25.4f;
    private static final String[] BODY = {
        "Xét đề nghị của bà NGUYỄN THỊ MẪU về việc cấp Giấy xác nhận tình trạng hôn nhân",
        "",
        "Họ, chữ đệm, tên: NGUYỄN THỊ MẪU",
        "Ngày, tháng, năm sinh: 15/01/1990            Giới tính: Nữ",
        "Dân tộc: Kinh                                             Quốc tịch: Việt Nam",
        "Giấy tờ tùy thân: Căn cước công dân số 048190000018",
        "do Cục Cảnh sát quản lý hành chính về trật tự xã hội cấp ngày 20/05/2021",
        "Nơi cư trú: 12 đường Mẫu, phường Hải Châu, thành phố Đà Nẵng",
        "Trong thời gian cư trú tại: phường Hải Châu, thành phố Đà Nẵng",
        "từ ngày 15/01/2008 đến ngày 20/11/2026",
        "Tình trạng hôn nhân: Hiện tại chưa đăng ký kết hôn với ai.",
        "",
        "Giấy này có giá trị sử dụng trong thời hạn 06 tháng kể từ ngày cấp, được sử dụng để:",
        "làm thủ tục đăng ký kết hôn.",
    };

    private SampleResult() {}

    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), pdf(PDRectangle.A4, 0));
    }

    /// @param rotate page rotation in degrees; the text stands upright for the reader
    public static byte[] pdf(PDRectangle size, int rotate) {
        try (var document = new PDDocument()) {
            var page = new PDPage(rotate % 180 == 0 ? size : new PDRectangle(size.getHeight(), size.getWidth()));
            page.setRotation(rotate);
            document.addPage(page);
            try (var out = new PDPageContentStream(document, page)) {
                out.transform(new org.apache.pdfbox.util.Matrix(Sheet.upright(page)));
                write(out, font(document, "Tinos-Regular"), font(document, "Tinos-Bold"), size.getHeight());
            }
            archive(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException | BadFieldValueException | javax.xml.transform.TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(PDPageContentStream out, PDFont plain, PDFont bold, float height) throws IOException {
        var top = height - 22 * MM;
        centred(out, bold, 12, 65 * MM, top, "ỦY BAN NHÂN DÂN");
        centred(out, bold, 12, 65 * MM, top - 15, "PHƯỜNG HẢI CHÂU");
        centred(out, bold, 12, 143 * MM, top, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        centred(out, bold, 13, 143 * MM, top - 15, "Độc lập - Tự do - Hạnh phúc");
        out.moveTo(118 * MM, top - 20);
        out.lineTo(168 * MM, top - 20);
        out.stroke();
        centred(out, plain, 13, 65 * MM, top - 40, "Số: 118/UBND-XNTTHN");
        centred(out, plain, 13, 143 * MM, top - 40, "Hải Châu, ngày 20 tháng 11 năm 2026");
        centred(out, bold, 15, 110 * MM, top - 85, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN");
        centred(out, plain, 10, 110 * MM, top - 100, "(BẢN MẪU - dữ liệu không có thật)");
        var y = top - 130;
        for (var line : BODY) {
            text(out, plain, 13, 28 * MM, y, line);
            y -= 20;
        }
        centred(out, bold, 13, 150 * MM, y - 15, "TM. ỦY BAN NHÂN DÂN");
        centred(out, bold, 13, 150 * MM, y - 31, "CHỦ TỊCH");
        centred(out, bold, 13, 150 * MM, y - 36 - 42 * MM, SIGNER);
    }

    private static void centred(PDPageContentStream out, PDFont font, float size, float x, float y, String text)
            throws IOException {
        text(out, font, size, x - font.getStringWidth(text) / 2000 * size, y, text);
    }

    private static void text(PDPageContentStream out, PDFont font, float size, float x, float y, String text)
            throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(x, y);
        out.showText(text);
        out.endText();
    }

    private static PDFont font(PDDocument document, String name) throws IOException {
        return PDType0Font.load(document, FONTS.resolve(name + ".ttf").toFile());
    }

    private static void archive(PDDocument document)
            throws IOException, BadFieldValueException, javax.xml.transform.TransformerException {
        var made = GregorianCalendar.from(ZonedDateTime.of(2026, 11, 20, 9, 0, 0, 0, ZoneId.of("Asia/Ho_Chi_Minh")));
        var title = "Giấy xác nhận tình trạng hôn nhân (bản mẫu)";
        var info = new PDDocumentInformation();
        info.setTitle(title);
        info.setCreationDate(made);
        info.setModificationDate(made);
        document.setDocumentInformation(info);
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
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().addOutputIntent(intent);
    }
}
