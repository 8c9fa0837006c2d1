// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.money;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.forms.Letterhead;
import vn.motcua.desktop.forms.RemittanceList;
import vn.motcua.desktop.store.CashBook;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.ReceiptNumber;
import vn.motcua.model.dossier.Remittance;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;

/// Hands money on (P18): an office to the treasury or bank, a post office to the office whose dossiers they are. Cash
/// within a week; what was paid online within 8 working hours (NĐ 118/2025 art 24(3)).
public final class HandOn {

    private final Drawer drawer;
    private final Till till;

    public HandOn(Drawer drawer) {
        this.drawer = drawer;
        this.till = drawer.till();
    }

    /// A payment that waits to be handed on.
    ///
    /// @param by when it must be, local time
    /// @param late whether that is over
    public record Waiting(CashBook.Entry entry, LocalDateTime by, boolean late) {}

    /// Whom one list goes to.
    ///
    /// @param office `null` for the treasury
    public record Receiver(String name, @Nullable OfficeCode office, String account) {}

    /// What waits for one receiver, the one that must go first first.
    public record Batch(Receiver to, List<Waiting> rows) {

        public Batch {
            rows = List.copyOf(rows);
        }

        public long dong() {
            return rows.stream().mapToLong(w -> w.entry().payment().dong()).sum();
        }

        public boolean late() {
            return rows.stream().anyMatch(Waiting::late);
        }
    }

    /// All that this office holds, a batch for each receiver.
    public List<Batch> waiting() {
        var batches = new ArrayList<Batch>();
        var inHand = drawer.book().inHand(drawer.office());
        for (var to : inHand.stream().map(this::receiver).distinct().toList()) {
            batches.add(new Batch(
                    to,
                    inHand.stream()
                            .filter(e -> receiver(e).equals(to))
                            .map(this::waiting)
                            .sorted(java.util.Comparator.comparing(Waiting::by))
                            .toList()));
        }
        return batches;
    }

    private Waiting waiting(CashBook.Entry entry) {
        var by = by(entry);
        return new Waiting(entry, by, drawer.now().isAfter(by));
    }

    private LocalDateTime by(CashBook.Entry entry) {
        var taken = Drawer.local(entry.payment().takenAt());
        var catalogue = drawer.catalogue();
        var calendar = catalogue.calendar(drawer.office(), taken.toLocalDate());
        var terms = catalogue.terms(taken.toLocalDate());
        if (entry.payment().method().equals(Payment.ONLINE)) {
            return calendar.due(taken, terms.onlineMoney());
        }
        var last = taken.toLocalDate().plusDays(terms.cashDays());
        while (!calendar.isWorkingDay(last) && last.isAfter(taken.toLocalDate())) {
            last = last.minusDays(1);
        }
        return last.atTime(calendar.hours().close());
    }

    private Receiver receiver(CashBook.Entry entry) {
        if (entry.resolver().equals(entry.office())) {
            var account = Account.of(drawer.catalogue(), entry.office(), drawer.today(), till.demo());
            return new Receiver(account.treasury(), null, account.treasuryAccount());
        }
        var account = Account.of(drawer.catalogue(), entry.resolver(), drawer.today(), till.demo());
        return new Receiver(drawer.name(entry.resolver()), entry.resolver(), account.number());
    }

    /// Hands a batch on: it is on the disk, and the centre hears of it, before anything prints.
    ///
    /// @throws Problem NOTHING_TO_REMIT if somebody else did meanwhile
    public Remittance handOn(Batch batch) {
        return drawer.book().alone(() -> {
            var still = drawer.book().inHand(drawer.office()).stream()
                    .map(e -> e.payment().id())
                    .toList();
            var rows = batch.rows().stream()
                    .map(w -> w.entry().payment())
                    .filter(p -> still.contains(p.id()))
                    .toList();
            if (rows.isEmpty()) {
                throw new Problem(MoneyProblem.NOTHING_TO_REMIT);
            }
            var at = drawer.clock().instant();
            var remittance = new Remittance(
                    id(at),
                    drawer.office(),
                    batch.to().name(),
                    batch.to().office(),
                    batch.to().account(),
                    rows.stream().map(Payment::id).toList(),
                    rows.stream().mapToLong(Payment::dong).sum(),
                    at,
                    till.officer().id());
            drawer.store().declare(new Act.Remit(remittance), till.officer());
            return remittance;
        });
    }

    private String id(Instant at) {
        var series =
                "BK-%s-%s-%s-".formatted(drawer.office(), till.desk(), FeeDue.SHORT.format(at.atZone(FeeDue.ZONE)));
        var made = drawer.book().remittances().stream()
                .filter(r -> r.id().startsWith(series))
                .count();
        return series + (made + 1);
    }

    /// The list of a remittance, in two copies; the same whenever it is made.
    public byte[] list(Remittance remittance) {
        return drawer.forms().allCopies(content(remittance), till.demo());
    }

    public void print(Remittance remittance) {
        drawer.print(list(remittance), remittance.id());
    }

    RemittanceList content(Remittance remittance) {
        var rows = new ArrayList<RemittanceList.Row>();
        for (var id : remittance.payments()) {
            drawer.book().find(id).ifPresent(e -> rows.add(row(rows.size() + 1, e)));
        }
        var day = Drawer.local(remittance.at()).toLocalDate();
        var days = rows.stream().map(RemittanceList.Row::day).sorted().toList();
        return new RemittanceList(
                Letterhead.of(till.office(), day),
                remittance.id().substring(remittance.id().lastIndexOf('-') + 1),
                drawer.name(remittance.office()),
                remittance.to(),
                remittance.account(),
                days.isEmpty() ? day : days.getFirst(),
                days.isEmpty() ? day : days.getLast(),
                rows,
                till.officer().name(),
                "");
    }

    private RemittanceList.Row row(int no, CashBook.Entry entry) {
        var payment = entry.payment();
        return new RemittanceList.Row(
                no,
                ReceiptNumber.shown(payment.id()),
                Drawer.local(payment.takenAt()).toLocalDate(),
                entry.code(),
                drawer.store()
                        .dossiers()
                        .find(entry.dossier())
                        .map(d -> d.applicant())
                        .map(Citizen::name)
                        .orElse(""),
                payment.dongOf("P"),
                payment.dongOf("LP"));
    }
}
