// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.desktop.demo.DemoProblem;
import vn.motcua.desktop.demo.Summary;
import vn.motcua.model.command.Scope;
import vn.motcua.model.problem.Problem;

/// The story of the day, from the first key in the door to the last sheet of the evening.
final class Day {

    private final Ward ward;
    private final Teller teller;
    private final Summary summary;
    private final LocalDate date;
    private final List<Errand> errands;
    private final Ledger ledger = new Ledger();

    /// @param errands of the day, in the order they come
    Day(Ward ward, Teller teller, Summary summary, LocalDate date, List<Errand> errands) {
        this.ward = ward;
        this.teller = teller;
        this.summary = summary;
        this.date = date;
        this.errands = errands;
    }

    void play() {
        teller.step("open", () -> {
            ward.open();
            return ward.desks().size();
        });
        ward.clock().moveTo(date.atTime(7, 45));
        var half = errands.size() / 2;
        var morning = new Morning(ward, ledger);
        teller.step("morning", () -> morning.receive(errands.subList(0, half / 2)));
        teller.step("centre_killed", () -> morning.centreKilled(errands.subList(half / 2, half)));
        teller.step("centre_back", morning::centreBack);
        teller.step("afternoon", () -> morning.receive(errands.subList(half, errands.size())));
        teller.step("sync", () -> {
            ward.sync();
            return ledger.dossiers().size();
        });
        teller.step("recount", this::recount);
    }

    private Object recount() {
        var chief = ward.chief();
        var recount =
                Recount.of(chief.session().centre(), Scope.of(chief.office().code()));
        var seen = Figures.of(ledger.dossiers().stream().map(chief::find).toList());
        var counted = Figures.of(recount.dossiers().values());
        var faults = new Proof(ward, ledger, recount).faults();
        summary.fact("figures", seen.values());
        summary.fact("acts", recount.acts());
        summary.fact("faults", faults);
        summary.fact("recount_equal", seen.equals(counted) && faults.isEmpty());
        if (!seen.equals(counted) || !faults.isEmpty()) {
            throw new Problem(DemoProblem.DAY_DID_NOT_HOLD, faults);
        }
        return seen.values().size();
    }
}
