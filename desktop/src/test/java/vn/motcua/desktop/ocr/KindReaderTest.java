// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.ocr.FieldReading.Mending;

/// Facts read from lines of papers whose kind is known.
class KindReaderTest {

    private static FieldReading read(String kind, String key, String... lines) {
        var page = PaperClassifierTest.page(lines);
        return KindReader.read(PaperKinds.shipped().find(kind).orElseThrow(), page, 0).stream()
                .filter(f -> f.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFamilysNameIsMendedByItsMarksAndKeepsWhatWasRead() {
        var name =
                read("birth-certificate", "mother.name", "GIẤY KHAI SINH", "Họ, chữ đệm, tên người mẹ: HƯỲNH THỊ HẠNH");
        assertEquals("HUỲNH THỊ HẠNH", name.value());
        assertEquals("HƯỲNH THỊ HẠNH", name.read());
        assertEquals(Mending.NAME, name.mending());
    }

    @Test
    void twoMarksOverACapitalAreReadAsTheNameThatIsOne() {
        for (var read : List.of("MÃN", "QUẦN")) {
            var name = read(
                    "birth-certificate", "mother.name", "GIẤY KHAI SINH", "Họ, chữ đệm, tên người mẹ: BÙI THỊ " + read);
            assertEquals("BÙI THỊ " + (read.equals("MÃN") ? "MẪN" : "QUÂN"), name.value());
            assertEquals(Mending.NAME, name.mending());
        }
    }

    @Test
    void aNumberedLabelOfOneWordIsNoValueOfTheOneAbove() {
        var lines = new String[] {
            "ĐƠN ĐĂNG KÝ BIẾN ĐỘNG",
            "ĐẤT ĐAI, TÀI SẢN GẮN LIỀN VỚI ĐẤT",
            "1. Người sử dụng đất:",
            "a) Tên      TẠ THỊ HÀ"
        };
        assertEquals(
                "TẠ THỊ HÀ",
                read("land-change-declaration", "owner.name", lines).value());
    }

    @Test
    void aValueThatRanTogetherWithItsLabelIsCutOffAtTheColon() {
        var lines = new String[] {"HÓA ĐƠN GIÁ TRỊ GIA TĂNG", "Ký hiệu:1C26TAA Số:809957"};
        assertEquals("1C26TAA", read("invoice", "invoice.series", lines).value());
        assertEquals("809957", read("invoice", "document.number", lines).value());
    }

    @Test
    void aDayOfSigningIsReadThoughASpeckJoinsItsWords() {
        var day = read(
                "diploma", "document.date", "BẰNG KỸ SƯ", "Cho: BÙI ĐỨC QUÂN", "Đà Nẵng, ngày 01 tháng 08 năm¿2026");
        assertEquals("01/08/2026", day.value());
    }

    @Test
    void theNumberBeforeALabelMayBeInAnyBrackets() {
        var lines = new String[] {"TỜ KHAI LỆ PHÍ TRƯỚC BẠ", "{03] Mã số thuế      0251374362"};
        assertEquals("0251374362", read("tax-declaration", "tax.number", lines).value());
    }

    @Test
    void aFamilysNameThatIsOneStaysAsItWasRead() {
        for (var name : List.of("VŨ THỊ HẠNH", "VỪ A DÍNH", "CHU VĂN AN", "KRÔNG Y BLIM")) {
            var read = read("birth-certificate", "mother.name", "GIẤY KHAI SINH", "Họ, chữ đệm, tên người mẹ: " + name);
            assertEquals(name, read.value());
            assertEquals(Mending.NONE, read.mending());
        }
    }

    @Test
    void dotsThatLeadToAValueAreNoPartOfIt() {
        var name = read(
                "birth-certificate",
                "child.name",
                "GIẤY KHAI SINH",
                "Họ, chữ đệm, tên: .......... TRẦN GIA HUY ..........");
        assertEquals("TRẦN GIA HUY", name.value());
    }

    @Test
    void aDayThatDoesNotExistIsNotSure() {
        var birth = read("birth-certificate", "child.birth", "GIẤY KHAI SINH", "Ngày, tháng, năm sinh: 31/02/2024");
        assertTrue(birth.confidence() < FieldReading.SURE);
    }

    @Test
    void aDayWrittenOutIsADay() {
        var birth = read(
                "birth-certificate",
                "child.birth",
                "GIẤY KHAI SINH",
                "Ngày, tháng, năm sinh: ngày 02 tháng 07 năm 2024");
        assertEquals("02/07/2024", birth.value());
    }

    @Test
    void whoseNameItIsFollowsFromTheWordsBeforeIt() {
        String[] lines = {
            "HỢP ĐỒNG THUÊ NHÀ",
            "BÊN CHO THUÊ (BÊN A)",
            "Ông/Bà: LÊ THỊ MAI",
            "BÊN THUÊ (BÊN B)",
            "Ông/Bà: PHAN VĂN KHOA"
        };
        assertEquals("LÊ THỊ MAI", read("lease-contract", "lessor.name", lines).value());
        assertEquals(
                "PHAN VĂN KHOA", read("lease-contract", "lessee.name", lines).value());
    }

    @Test
    void aNumberAgainstTheBirthBesideItIsNotSure() {
        var number = read(
                "birth-certificate",
                "child.number",
                "GIẤY KHAI SINH",
                "Họ, chữ đệm, tên: TRẦN GIA HUY",
                "Ngày, tháng, năm sinh: 02/07/2024",
                "Giới tính: Nam",
                "Số định danh cá nhân: 048192809396");
        assertTrue(number.confidence() < FieldReading.SURE);
        assertFalse(number.value().isEmpty());
    }

    @Test
    void aNameThatDidNotFitIntoItsColumnGoesOnInTheNextLine() {
        String[] lines = {
            "GIẤY CHỨNG NHẬN KẾT HÔN",
            columns("Họ, chữ đệm, tên vợ: Phạm Thị", "Họ, chữ đệm, tên chồng: Nguyễn"),
            columns("Nghĩa", "Quốc Hưởng"),
            columns("Ngày, tháng, năm sinh: 25/11/1991", "Ngày, tháng, năm sinh: 07/06/1990"),
        };
        assertEquals(
                "Phạm Thị Nghĩa",
                read("marriage-certificate", "woman.name", lines).value());
        assertEquals(
                "Nguyễn Quốc Hưởng",
                read("marriage-certificate", "man.name", lines).value());
    }

    @Test
    void theDayOfAnEventIsNotThatOfSigning() {
        String[] lines = {
            "Số: 830/TLKT-BS Đà Nẵng. ngày 16 tháng 10 năm 2025",
            "TRÍCH LỤC KHAI TỬ",
            "Họ, chữ đệm, tên: LÊ VĂN THUẬN",
            "Đã chết vào lúc: 08 giờ 15 phút, ngày 02 tháng 05 năm 2025",
        };
        assertEquals(
                "16/10/2025", read("death-certificate", "document.date", lines).value());
        assertEquals(
                "02/05/2025", read("death-certificate", "death.date", lines).value());
    }

    @Test
    void whoSignsIsNoPartOfTheValueAbove() {
        String[] lines = {
            "TRÍCH LỤC KHAI TỬ",
            "Nơi đăng ký khai tử: Ủy ban nhân dân phường Hội An Tây, Đà Nẵng",
            " ".repeat(40) + "NGƯỜI KÝ TRÍCH LỤC",
        };
        assertEquals(
                "Ủy ban nhân dân phường Hội An Tây, Đà Nẵng",
                read("death-certificate", "registered.at", lines).value());
    }

    @Test
    void howABearerIsAddressedIsNoPartOfTheName() {
        assertEquals("Lý Ngọc Sửu", name("Bà Lý Ngọc Sửu"));
        assertEquals("Trần Văn An", name("Ông Trần Văn An"));
        assertEquals("Trân Hữu Sửu", name("Anh Trân Hữu Sửu"));
        assertEquals("Ông Ích Khiêm", name("Ông Ích Khiêm"));
        assertEquals("Ông Văn Nhật", name("Ông Văn Nhật"));
    }

    private static String name(String written) {
        return read("diploma", "person.name", "BẰNG TỐT NGHIỆP ĐẠI HỌC", "Cho: " + written)
                .value();
    }

    @Test
    void aBirthdayMayLackTheWordForDay() {
        var birth = read("diploma", "person.birth", "BẰNG TỐT NGHIỆP ĐẠI HỌC", "Ngày sinh: 14 tháng Ø3 năm 1990");
        assertEquals("14/03/1990", birth.value());
    }

    @Test
    void theDayOfSigningMayFollowTheWordsForMadeAt() {
        var day = read(
                "marital-declaration",
                "document.date",
                "TỜ KHAI CẤP GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN",
                "Làm tại: Đà Nẵng, ngày 05 tháng 12 năm 2026");
        assertEquals("05/12/2026", day.value());
    }

    @Test
    void theNumberOfTheNextLabelIsNoPartOfATelephoneNumber() {
        var phone = read(
                "residence-declaration",
                "applicant.phone",
                "TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ",
                "5. Số điện thoại liên hệ: 0977958210 6. Email:");
        assertEquals("0977958210", phone.value());
    }

    @Test
    void aWardsNameIsMendedInCapitalsToo() {
        var issuer = read(
                "residence-confirmation",
                "document.issuer",
                "CÔNG AN PHƯỜNG CẨM LẸ",
                "Số: 12/XN",
                "XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ");
        assertEquals("CÔNG AN PHƯỜNG CẨM LỆ", issuer.value());
    }

    @Test
    void theTitleIsNotTheAgencyAboveIt() {
        var issuer =
                read("transcript", "document.issuer", "TRƯỜNG ĐẠI HỌC SƯ PHẠM", "BẢNG ĐIỂM", "Họ và tên: LÊ THỊ MAI");
        assertEquals("TRƯỜNG ĐẠI HỌC SƯ PHẠM", issuer.value());
    }

    @Test
    void ofTwoBoxesToTickNoneIsTakenForSure() {
        for (var boxes : List.of("Nam ☐ Nữ ☒", "[x] Nam [ ] Nữ", "Nữ O Nam X")) {
            assertTrue(sex(boxes).confidence() < FieldReading.SURE, boxes);
        }
        assertEquals("Nữ", sex("Nữ").value());
        assertTrue(sex("Nam").confidence() >= FieldReading.SURE);
    }

    private static FieldReading sex(String written) {
        return read("birth-certificate", "child.sex", "GIẤY KHAI SINH", "Giới tính: " + written);
    }

    /// Two cells of a line, the right one in the middle of the page.
    private static String columns(String left, String right) {
        var x = 100;
        for (var word : left.split(" ")) {
            x += word.length() * 18 + 15;
        }
        return left + " ".repeat(Math.max(1, (780 - x) / 15)) + right;
    }
}
