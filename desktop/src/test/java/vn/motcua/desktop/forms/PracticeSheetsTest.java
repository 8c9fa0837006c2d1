// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import static vn.motcua.desktop.forms.LegalFieldsTest.inOrder;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// The sheets that practice adds to the legal forms say who gave what to whom, and their sums add up.
class PracticeSheetsTest {

    private final SampleForms usual = SampleForms.usual();

    @Test
    void theFeeReceiptSumsUpAndSaysItInWords() throws IOException {
        inOrder(
                usual.sheets.fee(),
                "Mẫu số: 01BLP0-001",
                "Ký hiệu: HC-26E",
                "Số: 0001234",
                "BIÊN LAI THU PHÍ, LỆ PHÍ",
                "Tên đơn vị thu:",
                "Mã số thuế: 0400123456",
                "Người nộp tiền:",
                "Mã hồ sơ:",
                "Lệ phí đăng ký hộ tịch 1 LP 75.000",
                "Tổng cộng 300.000",
                "Số tiền viết bằng chữ: Ba trăm nghìn đồng",
                "Chuyển khoản",
                "FT26325000123",
                "NGƯỜI NỘP TIỀN",
                "NGƯỜI THU TIỀN");
    }

    @Test
    void thePostsPapersNameSealsAndTheLegalMoment() throws IOException {
        inOrder(
                usual.sheets.post(),
                "Bưu cục Hải Châu 2",
                "Số: PG-000123",
                "PHIẾU GỬI HỒ SƠ",
                "Người gửi:",
                "Cơ quan nhận hồ sơ:",
                "Gửi hồ sơ và nhận kết quả",
                "Danh mục giấy tờ",
                "Số niêm phong: NP-778899",
                "106.000 đồng",
                "NGƯỜI GỬI",
                "NHÂN VIÊN BƯU CHÍNH");
        inOrder(
                usual.sheets.bag(),
                "Số: 9/BBGN",
                "BIÊN BẢN GIAO NHẬN HỒ SƠ",
                "Túi hồ sơ số: TUI-0017",
                "NP-900001",
                "còn nguyên vẹn",
                "PG-000001",
                "NP-000001",
                "Thiếu",
                "4 hồ sơ, trong đó 3 hồ sơ đủ",
                "Thời điểm ký biên bản này là thời điểm nộp hồ sơ",
                "ĐẠI DIỆN BÊN GIAO",
                "ĐẠI DIỆN BÊN NHẬN");
        inOrder(SampleForms.large(3).sheets.bag(), "KHÔNG còn nguyên vẹn");
    }

    @Test
    void listsOfMoneyAddUp() throws IOException {
        inOrder(
                usual.sheets.shift(),
                "BÁO CÁO CA LÀM VIỆC",
                "Quầy 3",
                "Hồ sơ tiếp nhận 27",
                "Cộng 150.000 150.000",
                "Tổng thu trong ca: 300.000 đồng",
                "Chênh lệch (kiểm đếm trừ sổ): 0 đồng");
        inOrder(
                usual.sheets.remittance(),
                "BẢNG KÊ NỘP TIỀN",
                "từ 14/11/2026 đến 21/11/2026",
                "Tổng cộng – 300.000 300.000");
        inOrder(
                usual.sheets.settlement(),
                "Tháng 11 năm 2026",
                "Tổng cộng 124 – 9.300.000 6.000.000 3.300.000 8.000.000 1.300.000");
        inOrder(usual.sheets.results(), "DANH SÁCH BÀN GIAO KẾT QUẢ", "Cộng 150.000 124.000");
    }

    @Test
    void theRestSaysWhoGaveWhatToWhom() throws IOException {
        inOrder(
                usual.sheets.dossiers(),
                "Số: 41/BGHS",
                "PHIẾU BÀN GIAO HỒ SƠ",
                "Bên nhận: Phòng Tư pháp",
                "Số hồ sơ: 04",
                "– Giấy tờ số 1 1 1 2",
                "NGƯỜI GIAO",
                "NGƯỜI NHẬN");
        inOrder(
                usual.sheets.returned(),
                "PHIẾU TRẢ KẾT QUẢ",
                "Người trả kết quả:",
                "Người nhận kết quả:",
                "Người được uỷ quyền",
                "Giấy khai sinh",
                "118/2026",
                "Trần Gia Huy",
                "Bản chính số 1; Bản chính số 2",
                "NGƯỜI NHẬN KẾT QUẢ",
                "NGƯỜI TRẢ KẾT QUẢ");
        inOrder(
                usual.sheets.consent(),
                "PHIẾU ĐỒNG Ý XỬ LÝ DỮ LIỆU CÁ NHÂN",
                "Đồng ý",
                "Không đồng ý",
                "1 Nhận tin nhắn nhắc lịch số 1 X",
                "rút lại sự đồng ý",
                "Phiên bản nội dung: 2026-01");
    }
}
