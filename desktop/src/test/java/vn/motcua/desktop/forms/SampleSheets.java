// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.util.List;
import vn.motcua.model.dossier.PostalMode;

/// Samples of the sheets that practice adds to the seven legal forms.
final class SampleSheets extends SampleWords {

    SampleSheets(int rows, boolean large, boolean sparse) {
        super(rows, large, sparse);
    }

    DossierHandOver dossiers() {
        return new DossierHandOver(
                head(),
                optional("41"),
                head().office(),
                "Phòng Tư pháp",
                AT,
                list(i -> new DossierHandOver.Handed(
                        code(i), name(), content(), DUE, papers().subList(0, Math.min(rows, 3)))),
                officer(),
                name());
    }

    ResultHandOver results() {
        return new ResultHandOver(
                head(),
                optional("41"),
                "Phòng Tư pháp",
                head().office(),
                AT,
                list(i -> new ResultHandOver.Row(
                        i, code(i), content(), "Giấy khai sinh số " + i, name(), address(), i % 2 * 75_000L, 31_000)),
                officer(),
                name());
    }

    ReturnSlip returned() {
        return new ReturnSlip(
                head(),
                CODE,
                content(),
                "1.001193",
                person(),
                officer(),
                optional("0905 000 111"),
                person(),
                ReturnSlip.Path.AUTHORISED,
                "Giấy khai sinh",
                optional("118/2026"),
                optional("Trần Gia Huy") + more(),
                list(i -> "Bản chính số " + i),
                DUE);
    }

    ResultCopy copy() {
        return new ResultCopy(
                head(),
                "0123 4567 89BC FGHJ KLMN",
                "Giấy khai sinh",
                "118/2026",
                "Trần Gia Huy" + more(),
                name(),
                optional("048195000128"),
                head().office(),
                "18/11/2026",
                optional("18/05/2027"),
                "9876 5432 10BC FGHJ KLMN",
                "Bổ sung hồ sơ" + more(),
                optional("2"),
                "PHÓ CHỦ TỊCH",
                name());
    }

    FeeReceipt fee() {
        return new FeeReceipt(
                head(),
                optional("0400123456"),
                optional("01BLP0-001"),
                optional("HC-26E"),
                "0001234",
                person(),
                CODE,
                list(i -> new FeeReceipt.Item("Lệ phí đăng ký hộ tịch " + i + more(), FeeReceipt.Sort.LP, 75_000)),
                sparse ? FeeReceipt.Method.CASH : FeeReceipt.Method.TRANSFER,
                optional("FT26325000123"),
                AT,
                officer());
    }

    PostSlip post() {
        return new PostSlip(
                new Letterhead("TỔNG CÔNG TY BƯU ĐIỆN VIỆT NAM", "Bưu cục Hải Châu 2", "Hải Châu", DAY),
                "PG-000123",
                optional(CODE),
                "NP-778899",
                person(),
                person(),
                head().office(),
                content(),
                "1.001193",
                PostalMode.BOTH,
                papers(),
                sparse ? 0 : 75_000,
                sparse ? 0 : 31_000,
                optional(address()),
                AT,
                officer());
    }

    BagRecord bag() {
        return new BagRecord(
                head(),
                optional("9"),
                "Bưu cục Hải Châu 2",
                head().office(),
                "TUI-0017",
                "NP-900001",
                !large,
                AT,
                list(i -> new BagRecord.Row(
                        i,
                        "PG-%06d".formatted(i),
                        "NP-%06d".formatted(i),
                        code(i),
                        name(),
                        content(),
                        6,
                        i != 2,
                        i == 2 ? "Thiếu tờ khai" : "")),
                optional("Không có") + more(),
                officer(),
                name());
    }

    ShiftReport shift() {
        return new ShiftReport(
                head(),
                "Quầy 3",
                officer(),
                AT,
                AT.plusHours(4),
                List.of(new ShiftReport.Count("Hồ sơ tiếp nhận", 27), new ShiftReport.Count("Kết quả đã trả", 14)),
                List.of(new ShiftReport.Sum(officer(), "Tiền mặt", 2, 150_000)),
                list(i -> new ShiftReport.Payment(
                        i,
                        "%07d".formatted(i),
                        code(i),
                        "Lệ phí hộ tịch" + more(),
                        i % 2 == 0 ? FeeReceipt.Method.CASH : FeeReceipt.Method.TRANSFER,
                        75_000)),
                150_000,
                optional("Không"),
                optional("Q03-261121-0009"),
                name());
    }

    RemittanceList remittance() {
        return new RemittanceList(
                head(),
                optional("5"),
                head().office(),
                "Kho bạc Nhà nước khu vực XIII",
                "3511.0.1012345",
                DAY.minusDays(7),
                DAY,
                list(i -> new RemittanceList.Row(i, "%07d".formatted(i), DAY, code(i), name(), 0, 75_000)),
                officer(),
                name());
    }

    MonthlySettlement settlement() {
        return new MonthlySettlement(
                head(),
                11,
                2026,
                list(i -> new MonthlySettlement.Row(
                        i, "1.00119" + i % 10, content(), 31, 0, 2_325_000, 1_500_000, 825_000, 2_000_000)),
                officer(),
                large ? LONG_NAME : "Lê Văn Bình");
    }

    ConsentSheet consent() {
        return new ConsentSheet(
                head(),
                person(),
                optional(CODE),
                "2026-01",
                "Ông/bà được đề nghị cho phép xử lý dữ liệu cá nhân ngoài việc giải quyết hồ sơ, theo từng mục đích"
                        + " dưới đây.",
                list(i -> new ConsentSheet.Purpose(
                        i,
                        "Nhận tin nhắn nhắc lịch số " + i + more(),
                        i % 2 == 0 ? ConsentSheet.Answer.NO : ConsentSheet.Answer.YES)),
                "Ông/bà có thể rút lại sự đồng ý bất cứ lúc nào tại quầy hoặc trên Cổng dịch vụ công.",
                AT,
                officer());
    }

    StatisticsSheet statistics() {
        return new StatisticsSheet(
                head(),
                DAY.minusDays(30),
                DAY,
                AT,
                list(i -> new StatisticsSheet.Row(
                        "Hồ sơ tiếp nhận số " + i, i + ".000", "Hồ sơ có giấy tiếp nhận trong kỳ." + more())),
                "QĐ 766/QĐ-TTg",
                list(i -> new StatisticsSheet.Score("2." + i, "Giải quyết đúng hạn", "97,5 %", "100 %", "19,5 / 20")),
                optional("Khớp với số đếm lại từ lịch sử."),
                name());
    }

    VerificationReport verification() {
        return new VerificationReport(
                head(),
                optional("ket-qua.pdf") + more(),
                optional("182.345 byte"),
                optional("9f".repeat(32)),
                "Hợp lệ",
                "Tệp còn nguyên từ lúc " + name() + " ký ngày 21/11/2026, kết quả còn hiệu lực.",
                list(i -> new VerificationReport.Check("Nội dung khớp mã QR, lần " + i + more(), "Đạt")),
                list(i -> new VerificationReport.Signer(
                        name(), head().office(), "08:41 21/11/2026", "Tổ chức chứng thực " + i + more())),
                optional("Lâu dài (LT)"),
                optional("08:42 21/11/2026"),
                list(i -> new VerificationReport.Fact("Nội dung " + i, "Giá trị" + more())),
                list(i -> new VerificationReport.Step(
                        String.valueOf(i), "Chữ ký số: " + name(), "08:41 21/11/2026", "182.345", "được ký")),
                "08:30 21/11/2026, bản 12",
                officer(),
                "Q03",
                AT,
                "Motcua 0.1.0",
                sparse,
                !sparse);
    }
}
