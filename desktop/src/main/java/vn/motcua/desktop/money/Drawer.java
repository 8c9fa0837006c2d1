// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.money;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.print.PrintJob;
import vn.motcua.desktop.print.Printer;
import vn.motcua.desktop.store.CashBook;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.wire.Catalogue;

/// The drawer of a counter: the book in which its money stands, the rules it is owed by, and what its papers are
/// printed with.
public record Drawer(Store store, Catalogue catalogue, Forms forms, Printer printer, Till till, Clock clock) {

    CashBook book() {
        return store.cashBook();
    }

    /// Whose drawer it is.
    OfficeCode office() {
        return till.office().code();
    }

    LocalDateTime now() {
        return local(clock.instant());
    }

    LocalDate today() {
        return now().toLocalDate();
    }

    static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, FeeDue.ZONE);
    }

    /// As people call an office.
    String name(OfficeCode code) {
        if (code.equals(office())) {
            return till.office().name();
        }
        return catalogue
                .offices()
                .find(code, today())
                .map(u -> u.office().name())
                .orElse(code.value());
    }

    /// Who took a payment, by name.
    String taker(Payment payment) {
        return payment.takenBy().equals(till.officer().id())
                ? till.officer().name()
                : store.colleagues().name(payment.takenBy());
    }

    void print(byte[] pdf, String title) {
        printer.print(pdf, new PrintJob(title, 1));
    }
}
