// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.desktop.forms.ConsentSheet;
import vn.motcua.desktop.forms.Letterhead;
import vn.motcua.desktop.forms.Party;
import vn.motcua.desktop.forms.ResultCopy;
import vn.motcua.desktop.forms.ResultHandOver;
import vn.motcua.desktop.forms.ReturnSlip;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;
import vn.motcua.model.wire.Catalogue;

/// What is signed when results change hands.
final class ReturnSheets {

    private final Office office;

    ReturnSheets(Office office) {
        this.office = office;
    }

    static String code(Dossier dossier) {
        return dossier.code().map(c -> c.value()).orElse("");
    }

    ReturnSlip slip(Dossier dossier, Stage.Returned returned, Officer giver, LocalDateTime at, List<String> originals) {
        var owner = Party.of(dossier.applicant());
        var receiver = returned.recipient().equals("owner") ? owner : Party.named(returned.recipient());
        return new ReturnSlip(
                Letterhead.of(office, at.toLocalDate()),
                code(dossier),
                dossier.procedureName(),
                dossier.procedure().value(),
                owner,
                giver.name(),
                "",
                receiver,
                ReturnSlip.Path.valueOf(returned.path().name()),
                Catalogue.shipped().procedure(dossier.procedure()).resultName(),
                returned.result().value(),
                "",
                originals,
                at);
    }

    /// A certified copy that the citizen asks for with the result; the day does not sign it.
    ResultCopy copy(Dossier dossier, Stage.Returned returned, Officer signer, LocalDateTime at) {
        var owner = Party.of(dossier.applicant());
        return new ResultCopy(
                Letterhead.of(office, at.toLocalDate()),
                "",
                Catalogue.shipped().procedure(dossier.procedure()).resultName(),
                code(dossier),
                dossier.procedureName(),
                owner.name(),
                owner.number(),
                office.name(),
                at.toLocalDate().toString(),
                "",
                returned.result().value(),
                "Bổ sung hồ sơ",
                "",
                signer.title(),
                signer.name());
    }

    /// From the unit to the counter.
    ResultHandOver list(List<Dossier> ready, Officer giver, Officer receiver, LocalDateTime at, String number) {
        var rows = new ArrayList<ResultHandOver.Row>();
        for (var d : ready) {
            rows.add(new ResultHandOver.Row(
                    rows.size() + 1,
                    code(d),
                    d.procedureName(),
                    d.result().map(r -> r.value()).orElse(""),
                    d.applicant().name(),
                    d.applicant().residence(),
                    Math.max(0, d.owedDong() - d.paidDong()),
                    0));
        }
        return new ResultHandOver(
                Letterhead.of(office, at.toLocalDate()),
                number,
                Unit.NAME,
                office.name(),
                at,
                rows,
                giver.name(),
                receiver.name());
    }

    /// A consent to be told by Zalo, which is no part of the dossier.
    ConsentSheet consent(Dossier dossier, String textVersion, boolean given, Officer officer, LocalDateTime at) {
        var answer = given ? ConsentSheet.Answer.YES : ConsentSheet.Answer.NO;
        return new ConsentSheet(
                Letterhead.of(office, at.toLocalDate()),
                Party.of(dossier.applicant()),
                code(dossier),
                textVersion,
                "Tôi được giải thích rõ mục đích xử lý dữ liệu cá nhân dưới đây và tự nguyện lựa chọn.",
                List.of(new ConsentSheet.Purpose(1, "Nhận thông báo về hồ sơ qua Zalo", answer)),
                "Có thể rút lại bất cứ lúc nào tại quầy hoặc qua tổng đài 1022.",
                at,
                officer.name());
    }
}
