// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Stage;

/// Finds the dossier that may be the same request: same citizen, same procedure, same day. It is shown, never merged.
/// Pure.
final class Twins {

    private Twins() {}

    /// Its code.
    static Optional<String> of(Dossier draft, List<Dossier> others, LocalDate today) {
        return others.stream()
                .filter(d ->
                        d.procedure().equals(draft.procedure()) && d.stage().isOpen())
                .filter(d -> day(d).filter(today::equals).isPresent())
                .flatMap(d -> d.code().stream())
                .map(DossierCode::value)
                .findFirst();
    }

    private static Optional<LocalDate> day(Dossier dossier) {
        if (dossier.stage() instanceof Stage.AwaitingSupplement(var _, var asked)) {
            return Optional.of(LocalDate.ofInstant(asked.askedAt(), Intake.ZONE));
        }
        return dossier.receipt().map(Receipt::receivedAt).map(at -> LocalDate.ofInstant(at, Intake.ZONE));
    }
}
