// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vn.motcua.desktop.money.TakeFee;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.dossier.ByPost;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;

/// The dossiers whose result may be handed over, from the local store; and why another one may not.
final class ReadyDossiers {

    private static final int MOST = 200;

    private final Store store;
    private final ZoneId zone;
    private final TakeFee fees;
    private final OfficeCode here;

    ReadyDossiers(Store store, ZoneId zone, TakeFee fees, OfficeCode here) {
        this.fees = fees;
        this.here = here;
        this.store = store;
        this.zone = zone;
    }

    /// Due first.
    List<Dossier> all() {
        return store.dossiers().ready(MOST);
    }

    List<Dossier> of(CitizenNumber owner) {
        return store.dossiers().of(owner).stream()
                .filter(d -> d.stage() instanceof Stage.ResultReady)
                .toList();
    }

    /// @param code official or provisional
    /// @throws Problem NOT_FOUND, OTHER_OFFICE, NO_RESULT, ALREADY_RETURNED, WITH_POST or UNKNOWN_STAGE
    Handover find(String code) {
        return handover(store.dossiers().find(code), code.strip());
    }

    /// @throws Problem as above
    Handover find(DossierId id) {
        return handover(store.dossiers().find(id), "");
    }

    private Problem unknown(String asked) {
        var giver = DossierCode.looksLikeOne(asked) ? new DossierCode(asked).giver() : Optional.<String>empty();
        return giver.filter(o -> !o.equals(here.value()) && !o.startsWith(here + "."))
                .map(o -> new Problem(ReturnsProblem.OTHER_OFFICE, asked, o))
                .orElseGet(() -> new Problem(ReturnsProblem.NOT_FOUND, asked));
    }

    private Handover handover(Optional<Dossier> found, String asked) {
        var dossier = found.orElseThrow(() -> unknown(asked));
        var code = dossier.receipt().map(r -> r.code().value()).orElse(asked);
        return switch (dossier.stage()) {
            case Stage.ResultReady(var _, var id) -> {
                ByPost.requireAt(dossier, here);
                yield Handover.of(
                        dossier,
                        store.results().find(id).orElse(null),
                        store.dossiers().history(dossier.id()),
                        fees.due(dossier));
            }
            case Stage.Returned returned -> {
                var when =
                        ReturnsWords.moment(returned.returnedAt().atZone(zone).toLocalDateTime());
                throw new Problem(ReturnsProblem.ALREADY_RETURNED, code, when);
            }
            case Stage.Refused _ -> throw new Problem(DossierProblem.REFUSED);
            case Stage.Withdrawn _ -> throw new Problem(DossierProblem.WITHDRAWN);
            case Stage.Closed _ -> throw new Problem(DossierProblem.CLOSED);
            case Stage.Cancelled _ -> throw new Problem(DossierProblem.CANCELLED);
            case Stage.Unknown _ -> throw new Problem(ReturnsProblem.UNKNOWN_STAGE, code);
            default -> throw new Problem(ReturnsProblem.NO_RESULT, code);
        };
    }
}
