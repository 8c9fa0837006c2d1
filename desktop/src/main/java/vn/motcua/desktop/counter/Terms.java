// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.office.Hotline;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.FeeLine;
import vn.motcua.model.procedure.FeeQuery;
import vn.motcua.model.procedure.FeeRule;
import vn.motcua.model.procedure.PayerGroup;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.TimeLimit;
import vn.motcua.model.procedure.WorkingCalendar;
import vn.motcua.model.wire.Catalogue;

/// What this counter promises and charges for a dossier today: the version of the procedure, the due moment, the fee
/// by its rules.
public final class Terms {

    private final Catalogue catalogue;
    private final Workplace place;
    private final Clock clock;

    public Terms(Catalogue catalogue, Workplace place, Clock clock) {
        this.catalogue = catalogue;
        this.place = place;
        this.clock = clock;
    }

    public LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), Intake.ZONE);
    }

    public LocalDate today() {
        return now().toLocalDate();
    }

    /// The version that a draft would be received under: the one in force today, which must be the one whose papers
    /// were checked.
    ///
    /// @throws Problem EXPIRED, NOT_YET, OTHER_VERSION
    public Procedure inForce(Dossier draft) {
        var version = catalogue.procedure(draft.procedure(), today());
        if (!version.validFrom().equals(draft.procedureVersion())) {
            throw new Problem(CounterProblem.OTHER_VERSION, version.name());
        }
        return version;
    }

    /// The procedure of a dossier, whether or not it is still in force.
    public Procedure procedure(Dossier dossier) {
        return catalogue.versions().stream()
                .filter(p -> p.code().equals(dossier.procedure()))
                .filter(p -> p.validFrom().equals(dossier.procedureVersion()))
                .findFirst()
                .orElseGet(() -> catalogue.procedure(dossier.procedure()));
    }

    /// Where citizens of this office ask for help.
    Hotline hotline() {
        return catalogue.offices().hotline(place.office().code(), today());
    }

    public LocalDateTime due(Procedure procedure) {
        return calendar().due(now(), procedure.limit());
    }

    /// Last day to bring what form 02 asks for today.
    public LocalDate supplementUntil() {
        return today().plusDays(catalogue.terms(today()).supplementDays());
    }

    /// The receipt of a same-day procedure is printed only if the citizen wants it (NĐ 118/2025 art 17).
    public boolean isPrintedOnDemand(Procedure procedure) {
        return procedure.limit().unit() == TimeLimit.Unit.SAME_DAY;
    }

    /// A same-day procedure taken in now is due tomorrow (NĐ 23/2015 art 7).
    public boolean isPastCutOff(Procedure procedure) {
        return isPrintedOnDemand(procedure)
                && !now().toLocalTime().isBefore(calendar().hours().cutOff());
    }

    /// What is due, a line for each rule, with its legal basis.
    public List<FeeLine> fees(Dossier dossier) {
        return catalogue.fees().of(query(dossier));
    }

    /// In đồng.
    public long fee(Dossier dossier) {
        return fees(dossier).stream().mapToLong(FeeLine::dong).sum();
    }

    /// Groups of payers that some rule of this procedure knows today.
    public List<PayerGroup> payerGroups(Dossier dossier) {
        var named = catalogue.fees().rules().stream()
                .filter(r -> r.procedure().equals(dossier.procedure()))
                .filter(r -> r.validity().on(today()) && r.status() == FeeRule.Status.IN_FORCE)
                .map(FeeRule::group)
                .collect(Collectors.toSet());
        return catalogue.fees().groups().stream()
                .filter(g -> named.contains(g.id()))
                .toList();
    }

    private FeeQuery query(Dossier dossier) {
        return FeeQuery.of(dossier.procedure(), dossier.filing().channel().paying(), today(), dossier.fields());
    }

    private WorkingCalendar calendar() {
        return catalogue.calendar(place.office().code(), today());
    }
}
