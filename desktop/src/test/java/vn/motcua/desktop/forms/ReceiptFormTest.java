// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.RequiredPaper;

class ReceiptFormTest {

    private static final String LONG_NAME =
            "Công Tằng Tôn Nữ Hoàng Nguyễn Thị Thuỳ Dương Phương Khánh Ngọc Quỳnh Trâm Anh Thục Đoan";
    private static final String LONG_ADDRESS =
            "Căn hộ 12.08 toà nhà chung cư thu nhập thấp Phong Bắc khối B, kiệt K45/12 hẻm 7 ngách 3 đường Ông Ích Khiêm, "
                    .repeat(3);

    @Test
    void everyLegalFieldIsThereInOrder() throws IOException {
        var text = text(pdf(Sample.received(42)));
        var at = 0;
        for (var field : List.of(
                "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
                "Bộ phận tiếp nhận và trả kết quả:",
                "Tiếp nhận hồ sơ của: Nguyễn Thị Thuỳ Linh (nộp trực tiếp)",
                "Địa chỉ: K45/12 Ông Ích Khiêm",
                "Số điện thoại: 0905123318",
                "Email:",
                "Số định danh cá nhân/Hộ chiếu: 048195000128",
                "Nội dung yêu cầu giải quyết:",
                "Chủ hồ sơ: Trần Gia Huy",
                "Địa chỉ chủ hồ sơ:",
                "1. Thành phần hồ sơ gồm:",
                "TT",
                "2. Số lượng hồ sơ: 01 bộ",
                "3. Thời gian giải quyết hồ sơ theo quy định:",
                "4. Thời gian nhận hồ sơ: 08 giờ 41 phút, ngày 21 tháng 11 năm 2026",
                "5. Thời gian trả kết quả: 17 giờ 00 phút, ngày 23 tháng 11 năm 2026",
                "6. Nhận kết quả tại:",
                "Phí, lệ phí: Không thu",
                "Vào Sổ theo dõi hồ sơ, Quyển số",
                "NGƯỜI NỘP HỒ SƠ",
                "Nguyễn Thị Thuỳ Linh",
                "NGƯỜI TIẾP NHẬN HỒ SƠ",
                "Trần Thu Hà")) {
            var next = text.indexOf(field, at);
            assertTrue(next >= 0, field + " after position " + at + " in " + text);
            at = next;
        }
        for (var head : List.of(
                "UBND PHƯỜNG HẢI CHÂU",
                "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Mã hồ sơ: H17.242-261121-0042",
                "Hải Châu, ngày 21 tháng 11 năm 2026")) {
            assertTrue(text.contains(head), head);
        }
    }

    @Test
    void thePageIsA5AndCallsItselfPdfA() throws IOException {
        try (var document = Loader.loadPDF(pdf(Sample.received(42)))) {
            var box = document.getPage(0).getMediaBox();
            assertEquals(148, box.getWidth() / 72 * 25.4, 0.1);
            assertEquals(210, box.getHeight() / 72 * 25.4, 0.1);
            assertEquals(2, document.getNumberOfPages());
            var xmp = new String(
                    document.getDocumentCatalog().getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(xmp.contains("<pdfaid:part>2</pdfaid:part>"), xmp);
            assertEquals(1, document.getDocumentCatalog().getOutputIntents().size());
        }
    }

    @Test
    void oneQrHoldsTheDossierCodeAndOneTheForm() throws IOException {
        assertEquals(
                List.of(
                        "F01|H17.242-261121-0042|1.001193|Trần Gia Huy|1|08:41, 21/11/2026|17:00, 23/11/2026|",
                        "H17.242-261121-0042"),
                ReadBack.codes(pdf(Sample.received(42)), 0));
    }

    @Test
    void aPaperFromTheWarehouseIsPrintedAsNotCollected() throws IOException {
        var draft = Sample.complete()
                .withPaper(1, new Source.FromWarehouse(Sample.result().id()));
        assertTrue(text(pdf(draft.receive(Sample.receipt(3)))).contains("(lấy từ kho, không thu)"));
    }

    @Test
    void aFeeIsPrintedInDongWithDots() throws IOException {
        var receipt = Sample.receipt(3);
        var paid = new Receipt(receipt.code(), receipt.receivedAt(), receipt.receivedBy(), receipt.due(), 75_000);
        assertTrue(text(pdf(Sample.complete().receive(paid))).contains("75.000 đồng"));
    }

    @Test
    void aProvisionalCodeSaysThatItIsOne() throws IOException {
        var receipt = Sample.receipt(3).under(DossierCode.provisional(Sample.OFFICE, "Q03", Sample.TODAY, 7));
        assertTrue(text(pdf(Sample.complete().receive(receipt))).contains("mã tạm"));
    }

    @Test
    void longNamesAndAddressesStayOnThePaper() throws IOException {
        var c = Sample.citizen();
        var citizen = new Citizen(c.number(), LONG_NAME, c.birth(), c.sex(), LONG_ADDRESS, c.phone());
        var received = Sample.complete()
                .withApplicant(citizen)
                .withFields(Map.of("email", "x".repeat(120) + "@example.vn", "owner.name", LONG_NAME))
                .receive(Sample.receipt(42));
        var pdf = pdf(received);
        assertInsideThePaper(pdf);
        assertTrue(text(pdf).replace("\n", " ").contains("Quỳnh Trâm Anh Thục Đoan"));
    }

    @Test
    void eachCopySaysWhoseItIs() throws IOException {
        try (var document = Loader.loadPDF(pdf(Sample.received(42)))) {
            var page = new PDFTextStripper();
            for (var copy : List.of("Liên 1: giao người nộp hồ sơ", "Liên 2: lưu tại Bộ phận Một cửa")) {
                var no = copy.charAt(5) - '0';
                page.setStartPage(no);
                page.setEndPage(no);
                assertTrue(page.getText(document).contains(copy), copy);
            }
        }
    }

    @Test
    void aLongTableGoesOnOverleaf() throws IOException {
        var pdf = pdf(longDossier(30).receive(Sample.receipt(42)));
        try (var document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() > 1);
        }
        assertInsideThePaper(pdf);
        var text = text(pdf);
        for (var i = 1; i <= 30; i++) {
            assertTrue(text.contains("Giấy tờ số " + i + " "), "row " + i);
        }
        assertTrue(text.contains("Trang 1/"), text);
    }

    @Test
    void everyVietnameseLetterIsPrinted() throws IOException {
        var letters = new StringBuilder();
        for (var base : "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".split("")) {
            for (var tone : List.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")) {
                letters.append(Normalizer.normalize(base + tone, Normalizer.Form.NFC));
            }
        }
        var c = Sample.citizen();
        var citizen = new Citizen(c.number(), c.name(), c.birth(), c.sex(), "đĐ" + letters, c.phone());
        var text = text(pdf(Sample.complete().withApplicant(citizen).receive(Sample.receipt(42))));
        assertFalse(text.contains("□"), text);
        assertTrue(text.replace("\n", "").contains("đĐ" + letters), text);
    }

    @Test
    void aDemoIsMarkedAndRealWorkIsNot() throws IOException {
        var received = Sample.received(42);
        var marked = ReceiptForm.pdf(received, Sample.office(), Sample.clerk(), Sample.BIRTH, true);
        assertTrue(text(marked).contains("BẢN DÙNG THỬ – DỮ LIỆU GIẢ"));
        assertFalse(text(pdf(received)).contains("BẢN DÙNG THỬ"));
    }

    @Test
    void thePreviewOfADraftHidesNumbersAndHasNoCode() throws IOException {
        var at = LocalDateTime.of(2026, 11, 21, 8, 41);
        var pdf = ReceiptForm.preview(
                Sample.draft(), at, at.plusDays(2), Sample.office(), Sample.clerk(), Sample.BIRTH, false);
        var text = text(pdf);
        assertFalse(text.contains(Sample.citizen().number().value()));
        assertTrue(text.contains("048 195 ••• 128"));
        assertTrue(text.contains("Mã hồ sơ: (cấp khi tiếp nhận)"));
        assertTrue(text.contains("(chưa có)"));
    }

    @Test
    void aDraftIsNotPrinted() {
        assertThrows(Problem.class, () -> pdf(Sample.draft()));
    }

    private static byte[] pdf(Dossier received) {
        return ReceiptForm.pdf(received, Sample.office(), Sample.clerk(), Sample.BIRTH, false);
    }

    private static String text(byte[] pdf) throws IOException {
        return ReadBack.text(pdf);
    }

    private static void assertInsideThePaper(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    assertTrue(at.getXDirAdj() >= 20, at.getUnicode());
                    assertTrue(at.getXDirAdj() + at.getWidthDirAdj() <= Paper.A5.width - 20, at.getUnicode());
                    assertTrue(at.getYDirAdj() <= Paper.A5.height - 8, at.getUnicode());
                }
            }.getText(document);
        }
    }

    private static Dossier longDossier(int rows) {
        var papers = new ArrayList<DossierPaper>();
        for (var i = 1; i <= rows; i++) {
            var name = "Giấy tờ số " + i + " chứng minh điều kiện theo quy định của pháp luật về hộ tịch";
            var required = new RequiredPaper(i, name, RequiredPaper.Kind.COMPONENT, 1, 1, true, false);
            papers.add(new DossierPaper(required, new Source.Shown()));
        }
        var d = Sample.draft();
        return new Dossier(
                d.id(),
                0,
                d.office(),
                d.procedure(),
                LocalDate.of(2026, 7, 18),
                d.procedureName(),
                d.applicant(),
                d.fields(),
                papers,
                d.payments(),
                d.filing(),
                d.progress(),
                d.stage());
    }
}
