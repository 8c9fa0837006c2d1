// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.money;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import vn.motcua.desktop.forms.Letterhead;
import vn.motcua.desktop.forms.ShiftReport;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.signature.PdfSigner;
import vn.motcua.desktop.signature.SignatureNote;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.desktop.store.CashBook;
import vn.motcua.desktop.store.Shift;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.ReceiptNumber;
import vn.motcua.model.problem.Problem;

/// Closes a shift of one counter: what was taken since the last close, by officer and method, beside the cash that was
/// counted. All from the local store, so it works without the centre. The sheet is kept before the shift is closed, and
/// the shift is closed before anything prints.
public final class CloseShift {

    private final Drawer drawer;
    private final Till till;
    /// A legal paper is Vietnamese, whatever the screen speaks.
    private final Words words = Words.of(Words.VIETNAMESE);

    public CloseShift(Drawer drawer) {
        this.drawer = drawer;
        this.till = drawer.till();
    }

    /// What one officer took in one way.
    ///
    /// @param method as the payment names it, for example `cash`
    public record Sum(String officer, String method, int count, long dong) {}

    /// The shift that runs: every number given since the last close, with or without money.
    ///
    /// @param began end of the shift before, or the first number
    public record Running(Instant began, List<CashBook.Given> given) {

        public Running {
            given = List.copyOf(given);
        }

        public List<CashBook.Entry> entries() {
            return given.stream()
                    .flatMap(g -> java.util.Optional.ofNullable(g.entry()).stream())
                    .toList();
        }

        /// Numbers under which no money was taken.
        public List<String> voided() {
            return given.stream()
                    .filter(g -> g.entry() == null)
                    .map(g -> g.number().toString())
                    .toList();
        }

        /// In đồng.
        public long cash() {
            return dong(Payment.CASH);
        }

        public long dong(String method) {
            return entries().stream()
                    .map(CashBook.Entry::payment)
                    .filter(p -> p.method().equals(method))
                    .mapToLong(Payment::dong)
                    .sum();
        }

        public long total() {
            return entries().stream().mapToLong(e -> e.payment().dong()).sum();
        }
    }

    public Running running() {
        var given = drawer.book().open(drawer.office(), till.desk());
        var first = given.stream().map(CashBook.Given::at).findFirst().orElseGet(drawer.clock()::instant);
        var began = closed().stream()
                .findFirst()
                .map(Shift::ended)
                .filter(end -> end.isBefore(first))
                .orElse(first);
        return new Running(began, given);
    }

    /// By officer, then method.
    public List<Sum> sums(Running running) {
        var sums = new TreeMap<String, Sum>();
        for (var entry : running.entries()) {
            var payment = entry.payment();
            var name = drawer.taker(payment);
            sums.merge(
                    name + "\n" + payment.method(),
                    new Sum(name, payment.method(), 1, payment.dong()),
                    (a, b) -> new Sum(a.officer(), a.method(), a.count() + b.count(), a.dong() + b.dong()));
        }
        return List.copyOf(sums.values());
    }

    /// Shifts of this counter that are closed, newest first.
    public List<Shift> closed() {
        return drawer.book().shifts(drawer.office(), till.desk());
    }

    /// Closes what runs; the sheet is not signed.
    ///
    /// @param counted cash in the drawer, đồng
    /// @param reason of a difference
    /// @throws Problem EMPTY_SHIFT, BAD_COUNT, NO_REASON
    public Shift close(long counted, String reason) {
        return close(counted, reason, sheet -> sheet);
    }

    /// The same with a sheet that the officer signs.
    ///
    /// @throws Problem of the token: nothing was closed
    public Shift close(long counted, String reason, SigningToken token) {
        return close(counted, reason, sheet -> signed(sheet, token));
    }

    private Shift close(long counted, String reason, UnaryOperator<byte[]> signing) {
        return drawer.book().alone(() -> {
            var running = running();
            require(running, counted, reason);
            var now = drawer.clock().instant();
            var sheet = signing.apply(drawer.forms().pdf(content(running, now, counted, reason.strip()), till.demo()));
            var paper = drawer.store().shelf().keep(new ByteArrayInputStream(sheet), "shift", null);
            var shift = new Shift(
                    id(now),
                    drawer.office(),
                    till.desk(),
                    running.began(),
                    now,
                    till.officer().id(),
                    running.entries().size(),
                    running.cash(),
                    running.total() - running.cash(),
                    counted,
                    reason.strip(),
                    running.voided(),
                    paper);
            var numbers = running.given().stream().map(CashBook.Given::number).toList();
            drawer.book().close(shift, numbers);
            return shift;
        });
    }

    private static void require(Running running, long counted, String reason) {
        if (running.given().isEmpty()) {
            throw new Problem(MoneyProblem.EMPTY_SHIFT);
        }
        if (counted < 0) {
            throw new Problem(MoneyProblem.BAD_COUNT);
        }
        if (counted != running.cash() && reason.isBlank()) {
            throw new Problem(MoneyProblem.NO_REASON, counted - running.cash());
        }
    }

    private String id(Instant now) {
        var number = 1 + closed().size();
        return "CA-%s-%s-%s-%d"
                .formatted(drawer.office(), till.desk(), FeeDue.SHORT.format(now.atZone(FeeDue.ZONE)), number);
    }

    ShiftReport content(Running running, Instant now, long counted, String reason) {
        var payments = new ArrayList<ShiftReport.Payment>();
        for (var entry : running.entries()) {
            var payment = entry.payment();
            payments.add(new ShiftReport.Payment(
                    payments.size() + 1,
                    ReceiptNumber.shown(payment.id()),
                    entry.code(),
                    what(entry),
                    TakeFee.method(payment),
                    payment.dong()));
        }
        return new ShiftReport(
                Letterhead.of(till.office(), Drawer.local(now).toLocalDate()),
                till.desk(),
                till.officer().name(),
                Drawer.local(running.began()),
                Drawer.local(now),
                counts(running),
                sums(running).stream()
                        .map(s -> new ShiftReport.Sum(
                                s.officer(), words.get("money.method." + s.method()), s.count(), s.dong()))
                        .toList(),
                payments,
                counted,
                reason,
                String.join(", ", running.voided()),
                "");
    }

    private List<ShiftReport.Count> counts(Running running) {
        return List.of(
                new ShiftReport.Count(
                        words.get("money.shift.numbers"), running.given().size()),
                new ShiftReport.Count(
                        words.get("money.shift.receipts"), running.entries().size()),
                new ShiftReport.Count(
                        words.get("money.shift.voided"), running.voided().size()));
    }

    private static String what(CashBook.Entry entry) {
        var items = entry.payment().items();
        return items.isEmpty() ? entry.name() : items.getFirst().name();
    }

    private byte[] signed(byte[] sheet, SigningToken token) {
        var note =
                new SignatureNote(words.get("money.shift.reason"), till.office().place());
        return new PdfSigner().sign(sheet, token, note, drawer.clock().instant());
    }

    /// The sheet of a closed shift as it was kept.
    public byte[] sheet(Shift shift) {
        try (var in = drawer.store().shelf().open(shift.sheet())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Prints the sheet of a closed shift, the first time or again.
    public void print(Shift shift) {
        drawer.print(sheet(shift), shift.id());
    }
}
