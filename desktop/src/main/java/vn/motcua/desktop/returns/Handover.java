// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.money.Bill;
import vn.motcua.desktop.money.FeeDue;
import vn.motcua.desktop.returns.Compared.Agreement;
import vn.motcua.model.citizen.CitizenCard;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.ReturnPath;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.procedure.RequiredPaper;
import vn.motcua.model.result.Result;

/// One result on its way into the citizen's hands. Pure: each act of the clerk gives a new one.
///
/// @param dossier in stage ResultReady
/// @param result as the warehouse has it, `null` if this counter does not hold it
/// @param history of the dossier, oldest first
/// @param who came, `null` while nobody said so
/// @param authorised name of the authorised person, empty for anybody else
/// @param paperSeen whether the authorising paper was seen
/// @param card the last one read, `null` if none
/// @param byHand whether the clerk compared face and papers by eye
/// @param due what is left to pay
public record Handover(
        Dossier dossier,
        @Nullable Result result,
        List<HistoryEntry> history,
        @Nullable Who who,
        String authorised,
        boolean paperSeen,
        @Nullable CitizenCard card,
        boolean byHand,
        FeeDue due) {

    /// What the centre writes down when the owner came.
    static final String OWNER = "owner";

    static Handover of(Dossier dossier, @Nullable Result result, List<HistoryEntry> history, FeeDue due) {
        return new Handover(dossier, result, List.copyOf(history), null, "", false, null, false, due);
    }

    /// Somebody else's card names the authorised person, as long as nobody typed a name.
    Handover cameAs(Who came) {
        var name = came == Who.AUTHORISED ? named(authorised, card) : "";
        var checked = came == who && byHand;
        return new Handover(dossier, result, history, came, name, paperSeen, card, checked, due);
    }

    Handover authorised(String name) {
        return new Handover(dossier, result, history, who, name, paperSeen, card, byHand, due);
    }

    Handover paperSeen(boolean seen) {
        return new Handover(dossier, result, history, who, authorised, seen, card, byHand, due);
    }

    Handover read(CitizenCard read) {
        var name = who == Who.AUTHORISED ? named(authorised, read) : authorised;
        return new Handover(dossier, result, history, who, name, paperSeen, read, false, due);
    }

    Handover byHand(boolean compared) {
        return new Handover(dossier, result, history, who, authorised, paperSeen, card, compared, due);
    }

    /// Money was taken for it.
    Handover paid(Dossier after, FeeDue left) {
        return new Handover(after, result, history, who, authorised, paperSeen, card, byHand, left);
    }

    Bill bill() {
        return new Bill(dossier, due);
    }

    private String named(String typed, @Nullable CitizenCard read) {
        var usable = read != null
                && !read.garbled()
                && !read.number().equals(dossier.applicant().number());
        return typed.isBlank() && read != null && usable ? read.name() : typed;
    }

    public Receipt receipt() {
        return dossier.receipt().orElseThrow();
    }

    /// The card beside the dossier, field by field; empty while no card was read.
    public List<Compared> compared() {
        if (card == null) {
            return List.of();
        }
        if (who != Who.AUTHORISED) {
            return Compared.owner(dossier.applicant(), card);
        }
        return authorised.isBlank() ? List.of() : List.of(Compared.name(authorised, card));
    }

    /// All that is still in the way, first block first.
    public List<Blocker> blockers() {
        var found = new ArrayList<Blocker>();
        found.addAll(missingOf(who));
        identity().ifPresent(found::add);
        if (due.left() > 0) {
            found.add(Blocker.FEE);
        }
        if (result != null && result.status() != Result.Status.VALID) {
            found.add(Blocker.RESULT_INVALID);
        }
        return List.copyOf(found);
    }

    private List<Blocker> missingOf(@Nullable Who came) {
        if (came == null) {
            return List.of(Blocker.WHO);
        }
        if (came != Who.AUTHORISED) {
            return List.of();
        }
        var found = new ArrayList<Blocker>();
        if (authorised.isBlank()) {
            found.add(Blocker.NAME);
        }
        if (!paperSeen) {
            found.add(Blocker.PAPER);
        }
        return found;
    }

    private Optional<Blocker> identity() {
        var rows = compared();
        if (rows.stream().anyMatch(r -> r.agreement() == Agreement.DIFFERENT)) {
            return Optional.of(Blocker.MISMATCH);
        }
        if (byHand) {
            return Optional.empty();
        }
        if (rows.isEmpty()) {
            return Optional.of(Blocker.IDENTITY);
        }
        return rows.stream().anyMatch(r -> r.agreement() == Agreement.BY_EYE)
                ? Optional.of(Blocker.NAME_BY_EYE)
                : Optional.empty();
    }

    /// Who it goes down in the record as.
    public String recipient() {
        return who == Who.AUTHORISED ? NameKey.clean(authorised) : OWNER;
    }

    /// How it is handed over: against the receipt, without it, or by authorisation (NĐ 118/2025 art 6).
    ReturnPath path() {
        return switch (who) {
            case WITHOUT_RECEIPT -> ReturnPath.LOST_RECEIPT;
            case AUTHORISED -> ReturnPath.AUTHORISED;
            case WITH_RECEIPT -> ReturnPath.RECEIPT;
            case null -> ReturnPath.RECEIPT;
        };
    }

    /// What was shown instead of the receipt, for the record; empty with it.
    String proof() {
        return switch (path()) {
            case RECEIPT -> "";
            case LOST_RECEIPT -> card == null ? "PAPERS" : "CARD";
            case AUTHORISED -> "AUTHORISATION";
        };
    }

    /// Papers that were handed in as originals and scanned: they go home with the result.
    public List<RequiredPaper> originals() {
        return dossier.papers().stream()
                .filter(p -> p.source() instanceof Source.Scanned)
                .map(DossierPaper::required)
                .filter(p -> p.kind() == RequiredPaper.Kind.COMPONENT && p.original() > 0)
                .toList();
    }

    @Override
    public String toString() {
        return "Handover[" + dossier + "]";
    }
}
