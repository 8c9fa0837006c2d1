// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Stage;

/// The life of a dossier as the lines of its history tell it, one after the other.
///
/// @param code national status it ends in, 0 where nothing is told, [#CANCELLED]
/// @param taken whether it was ever received
/// @param settled when its result was made last
/// @param asked when its citizen was asked to add something
/// @param last moment of the line that brought it where it is
record Retold(
        int code,
        boolean taken,
        @Nullable Instant settled,
        List<Instant> asked,
        boolean rated,
        @Nullable Instant last) {

    static final int CANCELLED = -8;

    static Retold of(Dossier dossier, List<HistoryEntry> lines) {
        var teller = new Teller(dossier);
        lines.forEach(teller::hear);
        return new Retold(teller.code, teller.taken, teller.settled, teller.asked, teller.rated, teller.last);
    }

    /// When it came to its end: the moment that the record of the end names, that of the line where it names none.
    @Nullable
    Instant ended(Dossier dossier) {
        return switch (code) {
            case 3, 7, 8, CANCELLED, 10 ->
                switch (dossier.stage()) {
                    case Stage.Refused end -> end.at();
                    case Stage.Withdrawn end -> end.at();
                    case Stage.Closed end -> end.at();
                    case Stage.Cancelled end -> end.at();
                    case Stage.Returned end -> end.returnedAt();
                    default -> last;
                };
            default -> null;
        };
    }

    private static final class Teller {

        private final Dossier dossier;
        private int code;
        private int before;
        private boolean taken;
        private boolean rated;
        private int payments;
        private int paidBefore;
        private @Nullable Instant settled;
        private @Nullable Instant last;
        private final List<Instant> asked = new ArrayList<>();

        Teller(Dossier dossier) {
            this.dossier = dossier;
        }

        void hear(HistoryEntry line) {
            switch (line.what()) {
                case "FileDossier" -> to(1, line);
                case "ReceiveDossier", "AcceptFiled" -> take(2, line);
                case "RegisterOutcome" -> registered(line);
                case "RequestSupplement" -> ask(line);
                case "CompleteSupplement" -> take(before == 4 ? 4 : 2, line);
                case "Transfer", "CorrectResult" -> to(4, line);
                case "DemandPayment" -> {
                    paidBefore = payments;
                    to(6, line);
                }
                case "TakeFee" -> pay(line);
                case "ResolveDossier" -> {
                    settled = line.at();
                    to(9, line);
                }
                case "HandOver" -> to(10, line);
                case "Refuse" -> to(3, line);
                case "Withdraw" -> to(7, line);
                case "CloseDossier" -> to(8, line);
                case "CancelReceipt" -> to(CANCELLED, line);
                case "Rate" -> rated = true;
                default -> {}
            }
        }

        private void to(int next, HistoryEntry line) {
            code = next;
            last = line.at();
        }

        private void take(int next, HistoryEntry line) {
            taken = true;
            to(next, line);
        }

        /// It ended at the counter: with form 02 if its citizen was asked, with form 03 if not.
        private void registered(HistoryEntry line) {
            if (dossier.progress().supplements() > 0) {
                ask(line);
            } else {
                to(3, line);
            }
        }

        private void ask(HistoryEntry line) {
            before = code;
            asked.add(line.at());
            to(5, line);
        }

        /// The lines name no amounts: what was paid since it was demanded is summed up from the payments, of which each
        /// has its line.
        private void pay(HistoryEntry line) {
            payments++;
            if (code == 6) {
                var paid = dossier.payments().stream()
                        .skip(paidBefore)
                        .limit((long) payments - paidBefore)
                        .mapToLong(p -> p.dong())
                        .sum();
                if (paid >= demanded()) {
                    to(4, line);
                }
            }
        }

        private long demanded() {
            return dossier.stage() instanceof Stage.AwaitingPayment(var _, var demand)
                    ? demand.dong()
                    : dossier.progress().demandedDong();
        }
    }
}
