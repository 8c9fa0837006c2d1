// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import vn.motcua.desktop.store.Pending;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.Twin;
import vn.motcua.model.command.Act;
import vn.motcua.model.problem.Problem;

/// Carries out what the officer decided about a thing that waits. Away from the screen; each decision is one
/// transaction of the store.
final class SettleItem {

    private final Store store;
    private final Post post;
    private final Clock clock;

    SettleItem(Store store, Post post, Clock clock) {
        this.store = store;
        this.post = post;
        this.clock = clock;
    }

    /// @param choices by field key, for [Deed#APPLY]
    /// @param reason in words, not blank where the deed needs one
    /// @throws Problem that hinders it; nothing has changed then
    void carryOut(Item item, Deed deed, Map<String, Choice> choices, String reason) {
        switch (item) {
            case Item.Own own -> own(own, deed, choices, reason);
            case Item.Task(var task, var _) -> store.release(task.id(), deed == Deed.APPROVE, reason, post.officer());
            case Item.Pair pair -> pair(pair, deed, reason);
            case Item.Stray(var orphan) -> store.shelf().drop(orphan.paper(), reason, post.officer());
            case Item.Papers _ -> {}
        }
    }

    private void own(Item.Own item, Deed deed, Map<String, Choice> choices, String reason) {
        var command = item.pending().command();
        switch (deed) {
            case APPLY -> again(item.pending(), resolved(item, choices));
            case AGAIN -> again(item.pending(), command.act());
            case REWORD -> again(item.pending(), reworded(command.act(), reason));
            case NEW_CODE -> again(item.pending(), renumbered(command.act()));
            case REFUND -> again(item.pending(), refund(command.act(), reason));
            case GIVE_UP, NOTED -> store.giveUp(command.id(), reason, post.officer());
            case APPROVE, REJECT, KEEP_BOTH, CANCEL_MINE, DROP -> {}
        }
    }

    private void again(Pending failed, Act act) {
        store.again(failed.command().id(), act, post.officer());
    }

    private static Act resolved(Item.Own item, Map<String, Choice> choices) {
        return item.pending().command().act() instanceof Act.EditFields edit && item.centre() != null
                ? Dispute.of(edit, item.centre()).resolved(choices)
                : item.pending().command().act();
    }

    private static Act reworded(Act act, String text) {
        return switch (act) {
            case Act.AddNote(var dossier, var _) -> new Act.AddNote(dossier, text);
            case Act.Urge(var dossier, var _) -> new Act.Urge(dossier, text);
            case Act.CancelReceipt(var dossier, var _) -> new Act.CancelReceipt(dossier, text);
            case Act.Forward(var dossier, var to, var _) -> new Act.Forward(dossier, to, text);
            default -> act;
        };
    }

    /// The citizen gets a new receipt; the old number is not used again.
    private Act renumbered(Act act) {
        if (!(act instanceof Act.ReceiveDossier(var dossier))) {
            return act;
        }
        var code = store.codes().next(dossier.office(), post.desk(), LocalDate.now(clock));
        return new Act.ReceiveDossier(dossier.under(code));
    }

    private static Act refund(Act act, String reason) {
        return act.subject().<Act>map(id -> new Act.AddNote(id, reason)).orElse(act);
    }

    private void pair(Item.Pair item, Deed deed, String reason) {
        var twin = new Twin(item.dossier().id(), item.earlier().id());
        if (deed == Deed.KEEP_BOTH) {
            store.inbox().keepBoth(twin, reason, post.officer());
        } else if (deed == Deed.CANCEL_MINE) {
            var unused = store.perform(new Act.CancelReceipt(twin.dossier(), reason), post.officer());
        }
    }
}
