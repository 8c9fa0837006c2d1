// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Refusal;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierProblem;

/// Lines of a dossier's history for what happened in the world and could not be accepted: it is written down, by whom,
/// where and when, and a person puts it right. No program undoes it.
final class Incidents {

    /// In [vn.motcua.model.dossier.HistoryEntry#what()].
    static final String WHAT = "Incident";

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    /// The history is read by officers: it is written in their language.
    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "vn.motcua.server.exchange.words",
            VIETNAMESE,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private final Ledger ledger;

    Incidents(Ledger ledger) {
        this.ledger = ledger;
    }

    /// @return the dossier at its next version
    Dossier notDone(Case c, Dossier dossier) {
        var where = List.of(
                c.command().actor().value(),
                c.device().desk(),
                moment(c.command().capturedAt()));
        var note =
                switch (c.act()) {
                    case Act.HandOver deed -> words("handover", where, deed.recipient());
                    case Act.SignBag(var _, var bag) -> words("bag", where, bag);
                    case Act.TakeFee(var _, var payment) -> words("fee", where, dong(payment.dong()), payment.id());
                    default -> throw new IllegalArgumentException("no fact");
                };
        return ledger.note(c, dossier, c.command().actor(), WHAT, note);
    }

    /// @param surplus in đồng
    /// @return the dossier at its next version
    Dossier refund(Case c, Dossier dossier, long surplus) {
        return ledger.note(c, dossier, c.command().actor(), WHAT, words("refund", List.of(), dong(surplus)));
    }

    /// Who did it first, where and when: arguments of what the second one is told.
    Refusal withDeed(Refusal reason, Dossier dossier) {
        return reason.key().equals(DossierProblem.ALREADY_RETURNED.key())
                ? ledger.last(dossier.id(), "HandOver")
                        .map(d -> new Refusal(reason.key(), List.of(d.by().value(), d.desk(), d.at().toString())))
                        .orElse(reason)
                : reason;
    }

    private static String words(String key, List<String> first, String... more) {
        var args = new ArrayList<>(first);
        args.addAll(List.of(more));
        var format = new MessageFormat(WORDS.getString("exchange.incident." + key), VIETNAMESE);
        return format.format(args.toArray());
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private static String dong(long amount) {
        return NumberFormat.getIntegerInstance(VIETNAMESE).format(amount) + " ₫";
    }
}
