// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import vn.motcua.desktop.demo.Summary;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Stage;

/// The story of the day, from the first key in the door to the last sheet; with the morning after, and the day on which
/// the fifteen days of a supplement are over.
final class Day {

    private static final int SUPPLEMENT_DAYS = 16;

    private final Ward ward;
    private final Teller teller;
    private final LocalDate date;
    private final List<Errand> errands;
    private final Ledger ledger = new Ledger();
    private final Evening evening;

    /// @param errands of the day, in the order they come
    /// @param folder gets the lists and figures
    Day(Ward ward, Teller teller, Summary summary, LocalDate date, List<Errand> errands, Path folder) {
        this.ward = ward;
        this.teller = teller;
        this.date = date;
        this.errands = errands;
        this.evening = new Evening(ward, ledger, folder, summary, date);
    }

    void play() throws IOException {
        teller.step("open", () -> {
            ward.open(ledger);
            return ward.desks().size();
        });
        var post = new PostOffice(ward, ledger);
        var unit = new Unit(ward, ledger, ward.home());
        var citizens = new Citizens(ward, ledger);
        var counters = new Counters(ward, ledger, post);
        arrivals(counters, post);
        work(counters, unit, citizens);
        results(unit, citizens, new Returning(ward, ledger), post);
        teller.step("reuse", () -> {
            var known = counters.receive(errands(Fate::needsAResult));
            ward.sync();
            return known;
        });
        later(unit, citizens);
        teller.step("register", evening::register);
        teller.step("recount", evening::recount);
    }

    /// All who come before 15:00, a third with the centre killed, a third with the line cut.
    private void arrivals(Counters counters, PostOffice post) {
        ward.clock().moveTo(date.atTime(7, 45));
        var early = errands(f -> f != Fate.LATE && !f.needsAResult());
        var third = early.size() / 3;
        teller.step("morning", () -> counters.receive(early.subList(0, third)));
        teller.step("centre_killed", () -> counters.centreKilled(early.subList(third, 2 * third)));
        teller.step("centre_back", counters::centreBack);
        teller.step("bag", post::bag);
        ward.clock().moveTo(date.atTime(13, 30));
        teller.step("line_cut", () -> counters.lineCut(early.subList(2 * third, early.size())));
        teller.step("line_mended", counters::lineMended);
        teller.step("bag", post::bag);
    }

    private List<Errand> errands(Predicate<Fate> wanted) {
        return errands.stream().filter(e -> wanted.test(e.fate())).toList();
    }

    private void work(Counters counters, Unit unit, Citizens citizens) {
        teller.step("transfer", () -> {
            citizens.accept(ledger.of(Fate.ONLINE));
            ward.sync();
            return citizens.transfer(
                    ledger.but(Fate.LATE).stream().filter(this::isReceived).toList());
        });
        teller.step("unit", () -> {
            ward.sync();
            var asked = unit.askSupplement(ledger.of(Fate.SUPPLEMENTED_IN_PROCESS, Fate.SUPPLEMENTED_TWICE))
                    + unit.refuse(ledger.of(Fate.NOT_ELIGIBLE))
                    + unit.apologise(ledger.of(Fate.APOLOGY))
                    + unit.demand(ledger.of(Fate.PAID_MORE, Fate.PAYMENT_AWAITED));
            ward.sync();
            return asked;
        });
        teller.step("back_again", () -> {
            var back = citizens.complete(
                            ledger.of(Fate.SUPPLEMENTED, Fate.SUPPLEMENTED_IN_PROCESS, Fate.SUPPLEMENTED_TWICE))
                    + citizens.pay(ledger.of(Fate.PAID_MORE))
                    + citizens.withdraw(ledger.of(Fate.WITHDRAWN))
                    + citizens.cancel(ledger.of(Fate.CANCELLED));
            ward.sync();
            unit.askAgain(ledger.of(Fate.SUPPLEMENTED_TWICE));
            ward.sync();
            return back + citizens.complete(ledger.of(Fate.SUPPLEMENTED_TWICE));
        });
        ward.clock().moveTo(date.atTime(15, 5));
        teller.step("late", () -> counters.receive(errands(f -> f == Fate.LATE)));
    }

    private boolean isReceived(DossierId id) {
        return ward.clerks().getFirst().desk().find(id).stage() instanceof Stage.Received;
    }

    private void results(Unit unit, Citizens citizens, Returning returning, PostOffice post) {
        teller.step("sign", () -> {
            ward.sync();
            return unit.sign(withResult());
        });
        teller.step("hand_out", () -> {
            ward.sync();
            returning.list(withResult());
            post.give();
            var out = returning.handOut(withResult().stream()
                    .filter(id -> ledger.fate(id) != Fate.READY && ledger.fate(id) != Fate.BY_POST)
                    .toList());
            ward.sync();
            return out + post.deliver();
        });
        teller.step("correct", () -> {
            var wrong = ledger.of(Fate.CORRECTED);
            citizens.correct(wrong);
            ward.sync();
            unit.sign(wrong);
            ward.sync();
            return returning.handOut(wrong);
        });
    }

    private List<DossierId> withResult() {
        return ledger.all().stream()
                .filter(id -> ledger.fate(id).endsWithResult())
                .toList();
    }

    private void later(Unit unit, Citizens citizens) {
        teller.step("shift", () -> {
            ward.clerks().forEach(c -> c.cash().closeShift());
            ward.sync();
            var treasury = ward.clerks().getFirst().cash().handOn();
            ledger.remit(treasury);
            var handed = treasury + new CashDesk(ward.post(), ward).handOn();
            ward.clerks().getFirst().cash().settle(YearMonth.from(date));
            ward.sync();
            return handed;
        });
        ward.clock().moveTo(ward.nextMorning());
        teller.step("next_morning", () -> {
            ward.sync();
            var back = citizens.takeConsentBack();
            var sent = citizens.transfer(ledger.of(Fate.LATE, Fate.FROM_WAREHOUSE, Fate.DEMANDED));
            ward.sync();
            return sent + back;
        });
        ward.clock().moveTo(date.plusDays(SUPPLEMENT_DAYS).atTime(8, 0));
        teller.step("fifteen_days", () -> {
            ward.sync();
            unit.close(ledger.of(Fate.SUPPLEMENT_NEVER_CAME));
            ward.sync();
            return ledger.of(Fate.SUPPLEMENT_NEVER_CAME).size();
        });
    }
}
