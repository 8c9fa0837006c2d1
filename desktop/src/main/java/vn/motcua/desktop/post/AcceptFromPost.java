// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Moves;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Channel;
import vn.motcua.model.procedure.FeeQuery;
import vn.motcua.model.wire.Catalogue;

/// The office takes in what came in a signed bag (form 01): the time counts from the signing.
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
        var signed = Bag.signedAt(filed).orElseThrow(() -> new Problem(DossierProblem.BAG_NOT_SIGNED));
        Moves.requireWhole(filed);
        var from = Point.local(signed);
        var procedure = catalogue.version(filed.procedure(), filed.procedureVersion());
        var limit = procedure.clock().limit(Channel.POST);
        var due = catalogue.calendar(point.office().code(), from.toLocalDate()).due(from, limit);
        var today = LocalDate.ofInstant(clock.instant(), Point.ZONE);
        var code = store.codes().next(point.office().code(), point.desk(), today);
        var fee = catalogue
                .fees()
                .total(FeeQuery.of(filed.procedure(), Channel.POST, Set.of(), from.toLocalDate(), filed.fields()));
        var receipt = new Receipt(code, signed, point.officer().id(), due, fee);
        return store.perform(new Act.AcceptFiled(filed.id(), receipt), point.officer());
    }
}
