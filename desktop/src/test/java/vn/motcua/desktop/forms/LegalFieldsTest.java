// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Each form says what the law wants in the order the law wants it (TT 03/2025/TT-VPCP, annex I).
class LegalFieldsTest {

    private static final Forms FORMS = Forms.shipped();
    private final SampleForms usual = SampleForms.usual();

    @Test
    void form01HasSplitQuantitiesSetsRegisterAndReturn() throws IOException {
        inOrder(
                usual.receipt(),
                "UBND PHƯỜNG HẢI CHÂU",
                "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
                "Bộ phận tiếp nhận và trả kết quả:",
                "Tiếp nhận hồ sơ của: Nguyễn Thị Thuỳ Linh (nộp trực tiếp)",
                "Địa chỉ:",
                "Số điện thoại: 0905123318",
                "Email: linh@example.vn",
                "Số định danh cá nhân/Hộ chiếu: 048195000128",
                "Nội dung yêu cầu giải quyết:",
                "Chủ hồ sơ:",
                "Địa chỉ chủ hồ sơ:",
                "1. Thành phần hồ sơ gồm:",
                "Số lượng",
                "Bản chính",
                "Chứng thực",
                "Bản chụp",
                "1 Giấy tờ số 1 1 1 2",
                "2 Giấy tờ số 2 1 – 2",
                "2. Số lượng hồ sơ: 01 bộ",
                "3. Thời gian giải quyết hồ sơ theo quy định: 03 ngày làm việc",
                "4. Thời gian nhận hồ sơ: 08 giờ 41 phút, ngày 21 tháng 11 năm 2026",
                "5. Thời gian trả kết quả: 17 giờ 00 phút, ngày 25 tháng 11 năm 2026",
                "Trường hợp có kết quả sớm hơn thời gian hẹn",
                "Tra cứu tại: dichvucong.gov.vn",
                "6. Nhận kết quả tại: Quầy trả kết quả",
                "Phí, lệ phí: 75.000 đồng",
                "Quyển số 01/2026, Số thứ tự 123",
                "NGƯỜI NỘP HỒ SƠ",
                "Nguyễn Thị Thuỳ Linh",
                "NGƯỜI TIẾP NHẬN HỒ SƠ",
                "Trần Thu Hà");
    }

    @Test
    void form01OfAProvisionalCodeSaysSoAndLeavesRoomForTheRegister() throws IOException {
        inOrder(SampleForms.large(1).receipt(), "Mã này là mã tạm");
        inOrder(SampleForms.sparse().receipt(), "Email: không có", "Phí, lệ phí: Không thu", "Quyển số ......");
    }

    @Test
    void form02ListsWhatIsMissingWhyAndWhoHelps() throws IOException {
        inOrder(
                usual.supplement(),
                "Mã hồ sơ: H17.242-261121-0042",
                "Số: 12/HDHS",
                "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
                "Bộ phận tiếp nhận và trả kết quả:",
                "Hồ sơ của:",
                "Nội dung yêu cầu giải quyết:",
                "Địa chỉ:",
                "Số điện thoại:",
                "Email:",
                "Yêu cầu bổ sung, hoàn thiện hồ sơ gồm những nội dung sau:",
                "1 Giấy tờ số 1 Nộp bản chính có chữ ký",
                "4 Giấy tờ số 4",
                "Lý do: Thành phần hồ sơ chưa đủ",
                "Thời hạn bổ sung, hoàn thiện: đến hết ngày 06 tháng 12 năm 2026",
                "liên hệ Trần Thu Hà",
                "0236 3 123 456",
                "danang.gov.vn",
                "NGƯỜI HƯỚNG DẪN",
                "Trần Thu Hà");
    }

    @Test
    void form03SaysWhyAndOnWhatGround() throws IOException {
        inOrder(
                usual.refusal(),
                "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
                "Bộ phận tiếp nhận và trả kết quả:",
                "Chủ hồ sơ:",
                "Địa chỉ:",
                "Số điện thoại:",
                "Email:",
                "Nội dung yêu cầu giải quyết:",
                "lý do cụ thể như sau:",
                "không thuộc thẩm quyền",
                "Căn cứ: khoản 1 Điều 16",
                "liên hệ Trần Thu Hà",
                "NGƯỜI NỘP HỒ SƠ",
                "NGƯỜI TIẾP NHẬN HỒ SƠ");
        inOrder(SampleForms.large(1).refusal(), "Số định danh", "Thời gian nộp hồ sơ: 08 giờ 41 phút");
        assertFalse(ReadBack.text(FORMS.pdf(usual.refusal(), false)).contains("Thời gian nộp hồ sơ"));
    }

    @Test
    void form04IsALetterOfTheHeadWithOneNewDate() throws IOException {
        inOrder(
                usual.apology(),
                "Số: 12/PXL",
                "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
                "Kính gửi: Nguyễn Thị Thuỳ Linh",
                "Ngày 21/11/2026",
                "Đăng ký khai sinh",
                "H17.242-261121-0042",
                "17 giờ 00 phút, ngày 25 tháng 11 năm 2026",
                "Lý do: Phải xác minh",
                "xin lỗi ông/bà/tổ chức",
                "17 giờ 00 phút, ngày 02 tháng 12 năm 2026",
                "chỉ được hẹn lại một lần",
                "CHỦ TỊCH",
                "(Ký, ghi rõ họ tên và đóng dấu)",
                "Lê Văn Bình");
    }

    @Test
    void form05GivesThePapersBack() throws IOException {
        inOrder(
                usual.stop(),
                "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
                "Chủ hồ sơ:",
                "Người đề nghị dừng:",
                "Nội dung yêu cầu giải quyết:",
                "Theo đề nghị của tổ chức, cá nhân",
                "Lý do: Công dân đề nghị dừng",
                "hoàn lại 75.000 đồng",
                "Giấy tờ trả lại gồm:",
                "4 Giấy tờ số 4",
                "NGƯỜI NHẬN LẠI",
                "NGƯỜI TIẾP NHẬN HỒ SƠ");
        inOrder(SampleForms.sparse().stop(), "Không có giấy tờ phải trả lại.");
    }

    @Test
    void form06HasARowForEachTransfer() throws IOException {
        inOrder(
                usual.control(),
                "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
                "Chủ hồ sơ:",
                "Số điện thoại:",
                "Nội dung yêu cầu giải quyết:",
                "Cơ quan tiếp nhận hồ sơ:",
                "Cơ quan giải quyết hồ sơ: Phòng Tư pháp",
                "Thời gian hẹn trả kết quả:",
                "Giao: Bộ phận tiếp nhận",
                "Nhận: Phòng chuyên môn số 1",
                "09 giờ 41 phút",
                "Người giao: Trần Thu Hà",
                "Người nhận: Nguyễn Thị Thuỳ Linh",
                "Đúng hạn",
                "Kèm bản chính",
                "… giờ … phút",
                "□ Trước hạn",
                "□ Đúng hạn",
                "□ Quá hạn");
    }

    @Test
    void form07IsABookOfAYear() throws IOException {
        inOrder(
                usual.register(),
                "SỔ THEO DÕI HỒ SƠ",
                "Quyển số 01/2026 – Năm 2026",
                "STT",
                "Mã hồ sơ",
                "Tên thủ tục, nội dung",
                "Số bộ",
                "Tên tổ chức, cá nhân",
                "Địa chỉ",
                "Số điện thoại",
                "Ngày nhận hồ sơ",
                "Ngày hẹn trả",
                "Ngày nhận kết quả",
                "Trả kết quả",
                "Ngày trả",
                "Người trả",
                "Người nhận",
                "Ký nhận",
                "Ghi chú",
                "01",
                "Dừng giải quyết",
                "04",
                "Tổng số hồ sơ ghi trên sổ: 4.",
                "Sổ được đóng ngày 31 tháng 12 năm 2026.");
        var text = ReadBack.flat(FORMS.pdf(SampleForms.large(60).register(), false));
        assertTrue(text.split("Tên tổ chức, cá nhân", -1).length > 3, "the head stands on each page");
    }

    static void inOrder(FormContent content, String... fields) throws IOException {
        var text = ReadBack.flat(FORMS.pdf(content, false));
        var at = 0;
        for (var field : fields) {
            var next = text.indexOf(field, at);
            assertTrue(next >= 0, field + " after position " + at + " in " + text);
            at = next + 1;
        }
    }
}
