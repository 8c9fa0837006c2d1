// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Phiếu bàn giao hồ sơ: dossiers go from the counter to who resolves them, each with its papers.
///
/// @param from the giving unit, `to` the receiving one
public record DossierHandOver(
        Letterhead head,
        String number,
        String from,
        String to,
        LocalDateTime at,
        List<Handed> dossiers,
        String giver,
        String receiver)
        implements FormContent {

    public record Handed(
            String code,
            String owner,
            String content,
            @Nullable LocalDateTime due,
            List<PaperRow> papers) {}

    /// A printed row: the first of a dossier names it, the next ones are its papers.
    public record Row(
            String no, String code, String name, String original, String certified, String copy, String due) {}

    public DossierHandOver {
        dossiers = List.copyOf(dossiers);
    }

    public int count() {
        return dossiers.size();
    }

    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var dossier : dossiers) {
            var due = dossier.due() == null ? "" : Phrases.shortMoment(dossier.due());
            var no = String.valueOf(dossiers.indexOf(dossier) + 1);
            rows.add(new Row(no, dossier.code(), dossier.owner() + " – " + dossier.content(), "", "", "", due));
            for (var p : dossier.papers()) {
                rows.add(new Row(
                        "",
                        "",
                        "– " + p.name(),
                        Phrases.count(p.original()),
                        Phrases.count(p.certified()),
                        Phrases.count(p.copy()),
                        ""));
            }
        }
        return rows;
    }

    @Override
    public FormKind kind() {
        return FormKind.DOSSIER_HAND_OVER;
    }
}
