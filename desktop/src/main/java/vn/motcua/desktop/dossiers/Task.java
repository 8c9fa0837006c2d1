// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Decision;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Promise;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Law;

/// What can be done to a dossier at this desk, the likeliest first.
public enum Task {
    ACCEPT("check-decagram-outline"),
    COMPLETE("file-check-outline"),
    TRANSFER("send-outline"),
    SUPPLEMENT("file-plus-outline"),
    EXTEND("calendar-clock"),
    DEMAND("cash-clock"),
    CORRECT("file-replace-outline"),
    REFUSE("file-cancel-outline"),
    WITHDRAW("undo-variant"),
    CLOSE("archive-outline"),
    REPRINT("printer-outline"),
    NOTE("note-text-outline"),
    /// Promises that a changed calendar sets otherwise; never of one dossier alone.
    MOVE_DUE("calendar-refresh");

    private static final LocalDateTime FAR = LocalDateTime.of(9999, 1, 1, 0, 0);
    private static final String ANY = "x";

    private final String icon;

    Task(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }

    /// Those that would be accepted: the same decision is asked that counts at the centre.
    static List<Task> of(Dossier dossier, Officer officer, Instant now, Law law) {
        return Arrays.stream(values())
                .filter(t -> t != REPRINT || dossier.receipt().isPresent())
                .filter(t -> t.probes(dossier, now, law).stream()
                        .anyMatch(act -> Decision.on(dossier, act, dossier.version(), officer, now, law)
                                instanceof Decision.Accepted))
                .toList();
    }

    /// Whether the supplement would be the second, which only a supervisor asks for.
    static boolean isSecondSupplement(Dossier dossier) {
        return dossier.progress().supplements() > 0;
    }

    private List<Act> probes(Dossier d, Instant now, Law law) {
        var id = d.id();
        return switch (this) {
            case ACCEPT -> List.of(new Act.AcceptFiled(id, receipt(d, now, law)));
            case COMPLETE -> List.of(new Act.CompleteSupplement(id, whole(d), receipt(d, now, law)));
            case TRANSFER -> List.of(new Act.Transfer(id, ANY));
            case SUPPLEMENT -> List.of(new Act.RequestSupplement(id, List.of(), ANY, isSecondSupplement(d) ? ANY : ""));
            case EXTEND -> List.of(new Act.Extend(id, FAR, ANY, ANY));
            case DEMAND -> List.of(new Act.DemandPayment(id, 1, ANY));
            case CORRECT -> List.of(new Act.CorrectResult(id, Deadlines.local(now), ANY));
            case REFUSE -> List.of(new Act.Refuse(id, ANY, ""));
            case WITHDRAW -> List.of(new Act.Withdraw(id, ANY, List.of()));
            case CLOSE -> List.of(new Act.CloseDossier(id, ANY));
            case MOVE_DUE -> List.of();
            case REPRINT, NOTE -> List.of(new Act.AddNote(id, ANY));
        };
    }

    private static List<DossierPaper> whole(Dossier d) {
        return d.papers().stream()
                .map(p -> p.isMissing() ? new DossierPaper(p.required(), new Source.Shown(), p.demanded()) : p)
                .toList();
    }

    /// Any at all where none can be promised (a year without a calendar).
    private static Receipt receipt(Dossier d, Instant now, Law law) {
        var code = d.code().orElseGet(() -> new DossierCode("TMP-X-010101-1"));
        var by = new OfficerId(ANY);
        try {
            return new Promise(d, law).receipt(code, now, by);
        } catch (Problem none) {
            return new Receipt(code, now, by, FAR, 0);
        }
    }
}
