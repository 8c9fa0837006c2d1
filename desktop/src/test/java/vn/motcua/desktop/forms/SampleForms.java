// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import vn.motcua.model.Sample;

/// One content for every kind of sheet. With `rows` the lists are that long, with `large` every text is long, and
/// with neither every optional one is empty.
final class SampleForms {

    static final String CODE = "H17.242-261121-0042";
    static final LocalDateTime AT = LocalDateTime.of(2026, 11, 21, 8, 41);
    static final LocalDateTime DUE = LocalDateTime.of(2026, 11, 25, 17, 0);
    private static final LocalDate DAY = AT.toLocalDate();
    private static final String LONG_NAME =
            "Công Tằng Tôn Nữ Hoàng Nguyễn Thị Thuỳ Dương Phương Khánh Ngọc Quỳnh Trâm Anh Thục Đoan";
    private static final String LONG_ADDRESS =
            "Căn hộ 12.08 toà nhà chung cư thu nhập thấp Phong Bắc khối B, kiệt K45/12 hẻm 7 ngách 3 đường Ông Ích Khiêm, "
                    + "tổ dân phố số 17, phường Hải Châu, thành phố Đà Nẵng";

    private final int rows;
    private final boolean large;
    private final boolean sparse;

    private SampleForms(int rows, boolean large, boolean sparse) {
        this.rows = rows;
        this.large = large;
        this.sparse = sparse;
    }

    static SampleForms usual() {
        return new SampleForms(4, false, false);
    }

    static SampleForms large(int rows) {
        return new SampleForms(rows, true, false);
    }

    static SampleForms sparse() {
        return new SampleForms(0, false, true);
    }

    List<FormContent> all() {
        return List.of(
                receipt(),
                supplement(),
                refusal(),
                apology(),
                stop(),
                control(),
                register(),
                dossiers(),
                results(),
                returned(),
                fee(),
                post(),
                bag(),
                shift(),
                remittance(),
                settlement(),
                consent());
    }

    AppointmentSlip receipt() {
        return new AppointmentSlip(
                head(),
                CODE,
                large,
                person(),
                FilingWay.COUNTER,
                person(),
                content(),
                "1.001193",
                papers(),
                1,
                "03 ngày làm việc",
                AT,
                DUE,
                ReturnWay.COUNTER,
                "Quầy trả kết quả, " + head().office(),
                sparse ? 0 : 75_000,
                sparse ? RegisterEntry.OPEN : new RegisterEntry("01/2026", "123"),
                officer(),
                optional("dichvucong.gov.vn, điện thoại 1022"));
    }

    SupplementRequest supplement() {
        return new SupplementRequest(
                head(),
                CODE,
                optional("12"),
                person(),
                content(),
                "1.001193",
                list(i -> new SupplementRequest.Item("Giấy tờ số " + i + more(), "Nộp bản chính có chữ ký" + more())),
                "Thành phần hồ sơ chưa đủ theo quy định." + more(),
                new Contact(officer(), optional("0236 3 123 456"), optional("danang.gov.vn")),
                sparse ? null : DAY.plusDays(15),
                "",
                officer());
    }

    RefusalSlip refusal() {
        return new RefusalSlip(
                head(),
                CODE,
                optional("7"),
                person(),
                person(),
                content(),
                "1.001193",
                large ? AT : null,
                "Nội dung đề nghị không thuộc thẩm quyền giải quyết của Uỷ ban nhân dân phường." + more(),
                optional("khoản 1 Điều 16 Luật Hộ tịch"),
                new Contact(officer(), optional("0236 3 123 456"), ""),
                "",
                officer());
    }

    ApologyLetter apology() {
        return new ApologyLetter(
                head(),
                "12",
                name(),
                optional(address()),
                content(),
                CODE,
                AT,
                DUE,
                "Phải xác minh thông tin tại nơi đăng ký cũ." + more(),
                DUE.plusDays(7),
                "Uỷ ban nhân dân phường Hải Châu",
                "CHỦ TỊCH",
                large ? LONG_NAME : "Lê Văn Bình");
    }

    StopNotice stop() {
        return new StopNotice(
                head(),
                CODE,
                optional("3"),
                person(),
                person(),
                content(),
                "1.001193",
                AT,
                DUE,
                "Công dân đề nghị dừng vì không còn nhu cầu." + more(),
                papers(),
                optional("hoàn lại 75.000 đồng"),
                "",
                officer());
    }

    ControlSlip control() {
        return new ControlSlip(
                head(),
                CODE,
                person(),
                content(),
                "1.001193",
                head().office(),
                "Phòng Tư pháp",
                AT,
                DUE,
                list(i -> new ControlSlip.Step(
                        "Bộ phận tiếp nhận và trả kết quả" + more(),
                        "Phòng chuyên môn số " + i,
                        i == rows ? null : AT.plusHours(i),
                        i == rows ? "" : officer(),
                        i == rows ? "" : name(),
                        i == rows ? ControlSlip.Punctuality.OPEN : ControlSlip.Punctuality.ON_TIME,
                        i % 2 == 0 ? "" : "Kèm bản chính")));
    }

    RegisterSheet register() {
        return new RegisterSheet(
                head(),
                2026,
                "01/2026",
                list(i -> new RegisterSheet.Row(
                        i,
                        code(i),
                        content(),
                        1,
                        name(),
                        address(),
                        "0905123318",
                        DAY,
                        DAY.plusDays(3),
                        i % 2 == 0 ? null : DAY.plusDays(2),
                        i % 2 == 0 ? null : DAY.plusDays(3),
                        i % 2 == 0 ? "" : officer(),
                        i % 2 == 0 ? "" : name(),
                        i == 3 ? "Dừng giải quyết" : "")),
                sparse ? null : LocalDate.of(2026, 12, 31),
                officer());
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
                "Ba trăm nghìn đồng",
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
                PostSlip.Mode.BOTH,
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
                list(i -> new ShiftReport.Payment(
                        i,
                        "%07d".formatted(i),
                        code(i),
                        "Lệ phí hộ tịch" + more(),
                        i % 2 == 0 ? FeeReceipt.Method.CASH : FeeReceipt.Method.TRANSFER,
                        75_000)),
                150_000,
                optional("Không"),
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
                "Ba trăm nghìn đồng",
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
                "Chín triệu ba trăm nghìn đồng",
                officer(),
                large ? LONG_NAME : "Lê Văn Bình");
    }

    ConsentSheet consent() {
        return new ConsentSheet(
                head(),
                person(),
                optional(CODE),
                "2026-01",
                "Ông/bà được đề nghị cho phép xử lý dữ liệu cá nhân ngoài việc giải quyết hồ sơ, theo từng mục đích dưới đây.",
                list(i -> new ConsentSheet.Purpose(
                        i,
                        "Nhận tin nhắn nhắc lịch số " + i + more(),
                        i % 2 == 0 ? ConsentSheet.Answer.NO : ConsentSheet.Answer.YES)),
                "Ông/bà có thể rút lại sự đồng ý bất cứ lúc nào tại quầy hoặc trên Cổng dịch vụ công.",
                AT,
                officer());
    }

    static Letterhead head() {
        return Letterhead.of(Sample.office(), DAY);
    }

    private Party person() {
        if (sparse) {
            return Party.named(name());
        }
        return new Party(
                name(),
                address(),
                "0905123318",
                large ? "x".repeat(120) + "@example.vn" : "linh@example.vn",
                "048195000128");
    }

    private String name() {
        return large ? LONG_NAME : "Nguyễn Thị Thuỳ Linh";
    }

    private String officer() {
        return large ? "Phạm Huỳnh Trần Nguyễn Thị Thu Hà Phương" : "Trần Thu Hà";
    }

    private String address() {
        return large ? LONG_ADDRESS : "K45/12 Ông Ích Khiêm, phường Hải Châu, TP. Đà Nẵng";
    }

    private String content() {
        return "Đăng ký khai sinh" + more();
    }

    private String more() {
        return large
                ? " có yếu tố nước ngoài, kết hợp đăng ký nhận cha, mẹ, con theo quy định của pháp luật về hộ tịch"
                : "";
    }

    private String optional(String text) {
        return sparse ? "" : text;
    }

    private static String code(int i) {
        return "H17.242-261121-%04d".formatted(i);
    }

    private List<PaperRow> papers() {
        return list(i -> new PaperRow(String.valueOf(i), "Giấy tờ số " + i + more(), 1, i % 2, 2));
    }

    private <T> List<T> list(IntFunction<T> row) {
        return new ArrayList<>(IntStream.rangeClosed(1, rows).mapToObj(row).toList());
    }
}
