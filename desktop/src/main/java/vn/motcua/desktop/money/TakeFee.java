// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.money;

import java.util.List;
import java.util.Optional;
import vn.motcua.desktop.forms.FeeReceipt;
import vn.motcua.desktop.forms.Letterhead;
import vn.motcua.desktop.forms.Party;
import vn.motcua.desktop.store.CashBook;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.ReceiptNumber;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.VietQr;

/// Takes what is due for a dossier. The number is on the disk before the money, the money before the paper: cut off
/// anywhere, the receipt is printed again and the money is never taken again.
public final class TakeFee {

    private static final String PRINTED_TITLE = "BL ";

    private final Drawer drawer;
    private final Till till;

    public TakeFee(Drawer drawer) {
        this.drawer = drawer;
        this.till = drawer.till();
    }

    /// A payment and the dossier with it.
    public record Taken(Dossier dossier, Payment payment) {}

    /// How money came.
    public enum Method {
        CASH(Payment.CASH),
        TRANSFER(Payment.TRANSFER),
        ONLINE(Payment.ONLINE);

        private final String code;

        Method(String code) {
            this.code = code;
        }

        /// As the payment names it.
        public String code() {
            return code;
        }
    }

    /// What is to be paid for it now.
    public Bill bill(Dossier dossier) {
        return new Bill(dossier, due(dossier));
    }

    /// What is left to pay.
    public FeeDue due(Dossier dossier) {
        return FeeDue.of(dossier, drawer.catalogue(), drawer.today());
    }

    /// How this office collects.
    public Account account() {
        return Account.of(drawer.catalogue(), drawer.office(), drawer.today(), till.demo());
    }

    /// The VietQR text of what is left; the dossier's code is its purpose.
    ///
    /// @throws Problem NO_ACCOUNT, NOTHING_DUE
    public String vietQr(Dossier dossier) {
        var account = account();
        if (!account.takesTransfers()) {
            throw new Problem(MoneyProblem.NO_ACCOUNT);
        }
        var left = due(dossier).left();
        if (left == 0) {
            throw new Problem(MoneyProblem.NOTHING_DUE);
        }
        return transfer(dossier, account, left).text();
    }

    /// The same for the citizen's display; empty where nothing is due or no transfer is taken.
    public Optional<VietQr> transfer(Dossier dossier) {
        var account = account();
        var left = due(dossier).left();
        return left > 0 && account.takesTransfers() ? Optional.of(transfer(dossier, account, left)) : Optional.empty();
    }

    private static VietQr transfer(Dossier dossier, Account account, long dong) {
        var purpose = dossier.code().map(DossierCode::value).orElse("").replace('-', ' ');
        return VietQr.transfer(account.bin(), account.number(), dong, purpose);
    }

    /// Takes all that is left. The payment is on the disk when this returns; nothing is printed yet.
    ///
    /// @param seen the amount the officer saw, đồng
    /// @param reference of the bank or portal; not for cash
    /// @throws Problem NOTHING_DUE, AMOUNT_CHANGED, NO_REFERENCE, and the store's
    public Taken take(DossierId id, Method method, String reference, long seen) {
        return drawer.book().alone(() -> {
            var dossier =
                    drawer.store().dossiers().find(id).orElseThrow(() -> new Problem(DossierProblem.UNKNOWN_DOSSIER));
            var due = due(dossier);
            require(due, method, reference, seen);
            var at = drawer.clock().instant();
            var number = drawer.book().next(drawer.office(), till.desk(), drawer.today(), id, at);
            var payment = new Payment(
                    number.id(),
                    due.left(),
                    method.code(),
                    at,
                    till.officer().id(),
                    drawer.office(),
                    method == Method.CASH ? "" : reference.strip(),
                    due.items());
            return new Taken(drawer.store().perform(new Act.TakeFee(id, payment), till.officer()), payment);
        });
    }

    private static void require(FeeDue due, Method method, String reference, long seen) {
        if (due.left() == 0) {
            throw new Problem(MoneyProblem.NOTHING_DUE);
        }
        if (due.left() != seen) {
            throw new Problem(MoneyProblem.AMOUNT_CHANGED, seen, due.left());
        }
        if (method == Method.ONLINE && reference.isBlank()) {
            throw new Problem(MoneyProblem.NO_REFERENCE);
        }
    }

    /// Prints the receipt of a payment, all its copies; again is allowed, it is the same receipt.
    ///
    /// @throws Problem NOT_PRINTED with the printer's own as its cause: the money stays taken
    public void print(Taken taken) {
        var number = ReceiptNumber.parse(taken.payment().id());
        var name = ReceiptNumber.shown(taken.payment().id());
        try {
            drawer.print(receipt(taken), PRINTED_TITLE + name);
        } catch (Problem problem) {
            throw new Problem(problem, MoneyProblem.NOT_PRINTED, name);
        }
        number.ifPresent(drawer.book()::printed);
    }

    /// The receipt as PDF: number, sums in figures and words, P and LP apart.
    public byte[] receipt(Taken taken) {
        return drawer.forms().allCopies(content(taken), till.demo());
    }

    FeeReceipt content(Taken taken) {
        var payment = taken.payment();
        var dossier = taken.dossier();
        var at = Drawer.local(payment.takenAt());
        var number = ReceiptNumber.parse(payment.id());
        var filing = dossier.filing();
        return new FeeReceipt(
                Letterhead.of(till.office(), at.toLocalDate()),
                account().taxCode(),
                account().formNo(),
                number.map(ReceiptNumber::symbol).orElse(""),
                number.map(ReceiptNumber::number).orElse(payment.id()),
                Party.of(filing.submitter() == null ? dossier.applicant() : filing.submitter()),
                dossier.code().map(DossierCode::value).orElse(""),
                items(payment),
                method(payment),
                payment.reference(),
                at,
                drawer.taker(payment));
    }

    private static List<FeeReceipt.Item> items(Payment payment) {
        return payment.items().stream()
                .map(i -> new FeeReceipt.Item(
                        i.name(), i.kind().equals("P") ? FeeReceipt.Sort.P : FeeReceipt.Sort.LP, i.dong()))
                .toList();
    }

    static FeeReceipt.Method method(Payment payment) {
        return switch (payment.method()) {
            case Payment.TRANSFER -> FeeReceipt.Method.TRANSFER;
            case Payment.ONLINE -> FeeReceipt.Method.ONLINE;
            default -> FeeReceipt.Method.CASH;
        };
    }

    /// Payments whose receipt never came to paper: the program or the printer stopped between.
    public List<Taken> unprinted() {
        return drawer.book().unprinted(drawer.office(), till.desk()).stream()
                .map(CashBook.Given::number)
                .map(n -> find(n.id()))
                .toList();
    }

    /// @throws Problem UNKNOWN_RECEIPT
    public Taken find(String payment) {
        return drawer.book()
                .find(payment)
                .flatMap(e -> drawer.store().dossiers().find(e.dossier()).map(d -> new Taken(d, e.payment())))
                .orElseThrow(() -> new Problem(MoneyProblem.UNKNOWN_RECEIPT, ReceiptNumber.shown(payment)));
    }
}
