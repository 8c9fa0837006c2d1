// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.money;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import vn.motcua.desktop.forms.Letterhead;
import vn.motcua.desktop.forms.MonthlySettlement;
import vn.motcua.desktop.store.CashBook;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.office.OfficeCode;

/// The month's settlement of an office (NĐ 118/2025 art 12(9)): taken, handed on and left, by procedure. It follows
/// from the payments and lists alone, so that it can be made again at any time and says the same.
public final class SettleMonth {

    private final Drawer drawer;
    private final Till till;

    public SettleMonth(Drawer drawer) {
        this.drawer = drawer;
        this.till = drawer.till();
    }

    /// Offices that took money in a month of which this counter knows: this one first, then those that took it for it,
    /// such as post offices.
    public List<OfficeCode> collectors(YearMonth month) {
        var all = new ArrayList<>(List.of(drawer.office()));
        drawer.book().takenFor(drawer.office(), begin(month), begin(month.plusMonths(1))).stream()
                .map(CashBook.Entry::office)
                .distinct()
                .sorted(java.util.Comparator.comparing(OfficeCode::value))
                .forEach(all::add);
        return all;
    }

    /// The settlement of what one office took, as a sheet. Of another office only what it took for this one.
    public MonthlySettlement of(YearMonth month, OfficeCode collector) {
        var own = collector.equals(drawer.office());
        var from = begin(month);
        var to = begin(month.plusMonths(1));
        var entries = own
                ? drawer.book().taken(collector, from, to)
                : drawer.book().takenFor(drawer.office(), from, to).stream()
                        .filter(e -> e.office().equals(collector))
                        .toList();
        var handedOn = handedOn(collector);
        var byProcedure = new TreeMap<String, List<CashBook.Entry>>();
        entries.forEach(e -> byProcedure
                .computeIfAbsent(e.procedure().value(), _ -> new ArrayList<>())
                .add(e));
        var rows = new ArrayList<MonthlySettlement.Row>();
        byProcedure.values().forEach(all -> rows.add(row(rows.size() + 1, all, handedOn)));
        return new MonthlySettlement(
                new Letterhead(
                        till.office().parent(),
                        drawer.name(collector),
                        till.office().place(),
                        drawer.today()),
                month.getMonthValue(),
                month.getYear(),
                rows,
                till.officer().name(),
                "");
    }

    private Set<String> handedOn(OfficeCode collector) {
        var ids = new HashSet<String>();
        drawer.book().remittances().stream()
                .filter(r -> r.office().equals(collector))
                .forEach(r -> ids.addAll(r.payments()));
        return ids;
    }

    private static MonthlySettlement.Row row(int no, List<CashBook.Entry> all, Set<String> handedOn) {
        var first = all.getFirst();
        var payments = all.stream().map(CashBook.Entry::payment).toList();
        var cash = payments.stream()
                .filter(p -> p.method().equals(Payment.CASH))
                .mapToLong(Payment::dong)
                .sum();
        return new MonthlySettlement.Row(
                no,
                first.procedure().value(),
                first.name(),
                (int) all.stream().map(CashBook.Entry::dossier).distinct().count(),
                payments.stream().mapToLong(p -> p.dongOf("P")).sum(),
                payments.stream().mapToLong(p -> p.dongOf("LP")).sum(),
                cash,
                payments.stream().mapToLong(Payment::dong).sum() - cash,
                payments.stream()
                        .filter(p -> handedOn.contains(p.id()))
                        .mapToLong(Payment::dong)
                        .sum());
    }

    private static java.time.Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(FeeDue.ZONE).toInstant();
    }

    public byte[] sheet(YearMonth month, OfficeCode collector) {
        return drawer.forms().pdf(of(month, collector), till.demo());
    }

    public void print(YearMonth month, OfficeCode collector) {
        drawer.print(sheet(month, collector), "QT-" + collector + "-" + month);
    }
}
