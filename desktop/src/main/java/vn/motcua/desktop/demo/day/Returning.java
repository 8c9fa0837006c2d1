// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.time.Duration;
import java.util.List;
import vn.motcua.desktop.forms.FormKind;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.ReturnPath;
import vn.motcua.model.dossier.Stage;

/// Results go home: by receipt, without one, through an authorised person; with a rating by one tap.
final class Returning {

    private static final int CONTENT = 5;

    private final Ward ward;
    private final Ledger ledger;
    private final People people;

    Returning(Ward ward, Ledger ledger) {
        this.ward = ward;
        this.ledger = ledger;
        this.people = new People(ward.random());
    }

    /// The unit gives the results to the counter with a list.
    void list(List<DossierId> ready) {
        var chief = ward.chief();
        var sheets = new ReturnSheets(chief.office());
        var receiver = ward.clerks().getFirst().desk().officer();
        var dossiers = ready.stream().map(chief::find).toList();
        var number = String.valueOf(1);
        var at = ward.clock().local();
        ward.tray().put(sheets.list(dossiers, chief.officer(), receiver, at, number), "danh-sach-" + number);
    }

    /// @return how many
    int handOut(List<DossierId> dossiers) {
        var turn = 0;
        for (var id : dossiers) {
            ward.clock().pass(Duration.ofSeconds(20));
            var clerk = ward.clerks().get(turn++ % ward.clerks().size());
            handOut(clerk.desk(), id);
        }
        return dossiers.size();
    }

    private void handOut(Desk desk, DossierId id) {
        var dossier = desk.find(id);
        var originals = dossier.progress().originals();
        var act =
                switch (ledger.fate(id)) {
                    case RETURNED_WITHOUT_RECEIPT ->
                        new Act.HandOver(
                                id, "owner", ReturnPath.LOST_RECEIPT, "Căn cước và thông tin hồ sơ", originals);
                    case RETURNED_TO_AUTHORISED ->
                        new Act.HandOver(
                                id,
                                people.name(ward.random().nextBoolean()),
                                ReturnPath.AUTHORISED,
                                "Giấy uỷ quyền có chứng thực",
                                originals);
                    default -> new Act.HandOver(id, "owner", ReturnPath.RECEIPT, "", originals);
                };
        var returned = ledger.see(desk.perform(act));
        slip(desk, returned, originals);
        if (returned.progress().rating() == null && ward.random().nextInt(CONTENT) > 0) {
            var unused = desk.perform(new Act.Rate(id, 3 + ward.random().nextInt(3)));
        }
    }

    private void slip(Desk desk, Dossier dossier, List<String> originals) {
        if (dossier.stage() instanceof Stage.Returned returned) {
            var at = ward.clock().local();
            var sheets = new ReturnSheets(desk.office());
            ward.tray().put(sheets.slip(dossier, returned, desk.officer(), at, originals), ReturnSheets.code(dossier));
            if (!ward.tray().printed().containsKey(FormKind.RESULT_COPY)) {
                ward.tray().put(sheets.copy(dossier, returned, desk.officer(), at), ReturnSheets.code(dossier));
            }
        }
    }
}
