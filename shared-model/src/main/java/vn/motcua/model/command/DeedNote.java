// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.model.paper.SignedScan;

/// What the history says of a deed beside its name: the reason given, the place it went to, who signed.
final class DeedNote {

    private DeedNote() {}

    /// Empty if the act says all.
    static String of(Act.Deed deed) {
        return switch (deed) {
            case Act.RequestSupplement(var _, var _, var reason, var again) ->
                again.isBlank() ? reason : reason + " · " + again;
            case Act.Refuse(var _, var reason, var _) -> reason;
            case Act.Transfer(var _, var unit) -> unit;
            case Act.DemandPayment(var _, var _, var what) -> what;
            case Act.Extend(var _, var _, var _, var reason) -> reason;
            case Act.MoveDue(var _, var _, var reason) -> reason;
            case Act.Withdraw(var _, var reason, var _) -> reason;
            case Act.CloseDossier(var _, var reason) -> reason;
            case Act.CorrectResult(var _, var _, var reason) -> reason;
            case Act.SendBag(var _, var bag, var _) -> bag;
            case Act.SignBag(var _, var bag) -> bag;
            case Act.Assign(var _, var to, var reason) -> "→ " + to + " · " + reason;
            case Act.SendBack(var _, var reason) -> reason;
            case Act.SendResult(var _, var post, var list, var _) -> "→ " + post + " · " + list;
            case Act.ResultCameBack(var _, var reason) -> reason;
            case Act.Urge(var _, var reason) -> reason;
            case Act.AddNote(var _, var text) -> text;
            case Act.CancelReceipt(var _, var reason) -> reason;
            case Act.Forward(var _, var _, var reason) -> reason;
            case Act.SignScans(var _, var scans) -> signers(scans);
            default -> "";
        };
    }

    private static String signers(List<SignedScan> scans) {
        return scans.stream().map(scan -> scan.signature().signer()).distinct().collect(Collectors.joining(", "));
    }
}
