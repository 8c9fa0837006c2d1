// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.model.dossier.Channel;

/// One content for every kind of sheet: as on a usual day, with long names and long lists, and with nothing optional.
final class SampleForms extends SampleWords {

    final SampleSheets sheets;

    private SampleForms(int rows, boolean large, boolean sparse) {
        super(rows, large, sparse);
        this.sheets = new SampleSheets(rows, large, sparse);
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
                sheets.dossiers(),
                sheets.results(),
                sheets.returned(),
                sheets.fee(),
                sheets.post(),
                sheets.bag(),
                sheets.shift(),
                sheets.remittance(),
                sheets.settlement(),
                sheets.consent(),
                sheets.statistics(),
                sheets.verification(),
                sheets.copy());
    }

    AppointmentSlip receipt() {
        return new AppointmentSlip(
                head(),
                CODE,
                large,
                person(),
                Channel.COUNTER,
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
}
