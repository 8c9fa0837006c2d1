// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Standing;
import vn.motcua.model.procedure.RequiredPaper;

/// The row of the checklist that holds an authorisation: the procedure's own, or one that is added. It is required
/// while somebody files by authorisation. Pure.
final class Authorisation {

    private static final NameKey WORDS = NameKey.of("uỷ quyền");

    private Authorisation() {}

    /// The checklist for this standing.
    ///
    /// @param name of the row where the procedure has none
    static List<DossierPaper> rows(List<DossierPaper> papers, Standing standing, String name) {
        var wanted = standing == Standing.AUTHORISED;
        var rows = new ArrayList<>(
                papers.stream().map(p -> is(p) ? required(p, wanted) : p).toList());
        if (wanted && row(rows) == 0) {
            var no = rows.stream().mapToInt(p -> p.required().no()).max().orElse(0) + 1;
            var paper = new RequiredPaper(no, name, RequiredPaper.Kind.COMPONENT, 1, 0, true, false);
            rows.add(new DossierPaper(paper, new Source.Missing()));
        }
        return rows;
    }

    /// Its number, 0 if there is none.
    static int row(List<DossierPaper> papers) {
        return papers.stream()
                .filter(Authorisation::is)
                .mapToInt(p -> p.required().no())
                .findFirst()
                .orElse(0);
    }

    private static boolean is(DossierPaper paper) {
        return paper.required().kind() == RequiredPaper.Kind.COMPONENT
                && NameKey.of(paper.required().name()).contains(WORDS);
    }

    private static DossierPaper required(DossierPaper paper, boolean required) {
        return new DossierPaper(paper.required().withRequired(required), paper.source(), paper.demanded());
    }
}
