// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.time.Clock;
import java.time.LocalDate;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Checklist;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Promise;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Catalogue;

/// The office takes in what came in a signed bag (form 01), under the promise that the law makes.
public final class AcceptFromPost {

    private final Store store;
    private final Catalogue catalogue;
    private final Point point;
    private final Clock clock;

    public AcceptFromPost(Store store, Catalogue catalogue, Point point, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.point = point;
        this.clock = clock;
    }

    /// @throws Problem BAG_NOT_SIGNED, PAPERS_MISSING (ask for a supplement instead), and the store's
    public Dossier accept(Dossier filed) {
        if (Bag.signedAt(filed).isEmpty()) {
            throw new Problem(DossierProblem.BAG_NOT_SIGNED);
        }
        Checklist.requireWhole(filed);
        var now = clock.instant();
        var code = store.codes().next(point.office().code(), point.desk(), LocalDate.ofInstant(now, Point.ZONE));
        var receipt =
                new Promise(filed, catalogue).receipt(code, now, point.officer().id());
        return store.perform(new Act.AcceptFiled(filed.id(), receipt), point.officer());
    }
}
