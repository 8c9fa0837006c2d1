// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.money;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.forms.Letterhead;
import vn.motcua.desktop.forms.RemittanceList;
import vn.motcua.desktop.print.PrintJob;
import vn.motcua.desktop.print.Printer;
import vn.motcua.desktop.store.CashBook;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.ReceiptNumber;
import vn.motcua.model.dossier.Remittance;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Catalogue;

/// Hands money on (P18): an office to the treasury or bank, a post office to the office whose dossiers they are. Cash
/// within a week; what was paid online within 8 working hours (NĐ 118/2025 art 24(3)).
public final class HandOn {

    private final Store store;
    private final Catalogue catalogue;
    private final Forms forms;
    private final Printer printer;
    private final Till till;
    private final Clock clock;

    public HandOn(Store store, Catalogue catalogue, Forms forms, Printer printer, Till till, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.forms = forms;
        this.printer = printer;
        this.till = till;
        this.clock = clock;
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
        var inHand = store.cashBook().inHand(till.office().code());
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
        return new Waiting(entry, by, now().isAfter(by));
    }

    private LocalDateTime by(CashBook.Entry entry) {
        var taken = CloseShift.local(entry.payment().takenAt());
        var calendar = catalogue.calendar(till.office().code(), taken.toLocalDate());
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
            var account = Account.of(catalogue, entry.office(), today(), till.demo());
            return new Receiver(account.treasury(), null, account.treasuryAccount());
        }
        var account = Account.of(catalogue, entry.resolver(), today(), till.demo());
        return new Receiver(officeName(entry.resolver()), entry.resolver(), account.number());
    }

    private String officeName(OfficeCode code) {
        return catalogue
                .offices()
                .find(code, today())
                .map(u -> u.office().name())
                .orElse(code.value());
    }

    /// Hands a batch on: it is on the disk, and the centre hears of it, before anything prints.
    ///
    /// @throws Problem NOTHING_TO_REMIT if somebody else did meanwhile
    public Remittance handOn(Batch batch) {
        return store.cashBook().alone(() -> {
            var still = store.cashBook().inHand(till.office().code()).stream()
                    .map(e -> e.payment().id())
                    .toList();
            var rows = batch.rows().stream()
                    .map(w -> w.entry().payment())
                    .filter(p -> still.contains(p.id()))
                    .toList();
            if (rows.isEmpty()) {
                throw new Problem(MoneyProblem.NOTHING_TO_REMIT);
            }
            var at = clock.instant();
            var remittance = new Remittance(
                    id(at),
                    till.office().code(),
                    batch.to().name(),
                    batch.to().office(),
                    batch.to().account(),
                    rows.stream().map(Payment::id).toList(),
                    rows.stream().mapToLong(Payment::dong).sum(),
                    at,
                    till.officer().id());
            store.remit(remittance, till.officer());
            return remittance;
        });
    }

    private String id(Instant at) {
        var series = "BK-%s-%s-%s-"
                .formatted(till.office().code(), till.desk(), FeeDue.SHORT.format(at.atZone(FeeDue.ZONE)));
        var made = store.cashBook().remittances().stream()
                .filter(r -> r.id().startsWith(series))
                .count();
        return series + (made + 1);
    }

    /// The list of a remittance, in two copies; the same whenever it is made.
    public byte[] list(Remittance remittance) {
        return forms.allCopies(content(remittance), till.demo());
    }

    public void print(Remittance remittance) {
        printer.print(list(remittance), new PrintJob(remittance.id(), 1));
    }

    RemittanceList content(Remittance remittance) {
        var rows = new ArrayList<RemittanceList.Row>();
        for (var id : remittance.payments()) {
            store.cashBook().find(id).ifPresent(e -> rows.add(row(rows.size() + 1, e)));
        }
        var day = CloseShift.local(remittance.at()).toLocalDate();
        var days = rows.stream().map(RemittanceList.Row::day).sorted().toList();
        return new RemittanceList(
                Letterhead.of(till.office(), day),
                remittance.id().substring(remittance.id().lastIndexOf('-') + 1),
                remittance.office().equals(till.office().code())
                        ? till.office().name()
                        : officeName(remittance.office()),
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
                CloseShift.local(payment.takenAt()).toLocalDate(),
                entry.code(),
                store.dossiers()
                        .find(entry.dossier())
                        .map(d -> d.applicant())
                        .map(Citizen::name)
                        .orElse(""),
                payment.dongOf("P"),
                payment.dongOf("LP"));
    }

    private LocalDate today() {
        return now().toLocalDate();
    }

    private LocalDateTime now() {
        return CloseShift.local(clock.instant());
    }
}
