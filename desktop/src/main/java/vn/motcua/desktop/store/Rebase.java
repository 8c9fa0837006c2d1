// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.Decision;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.Officer;
import vn.motcua.model.procedure.Law;
import vn.motcua.model.wire.Wire;

/// This counter's commands, decided once more on what the centre has confirmed. Where one is no more allowed, the
/// centre will say so; until then the view goes on without it.
final class Rebase {

    /// States in which a command's effect is shown.
    static final List<String> STANDING =
            List.of(Pending.State.WAITING.name(), Pending.State.ACCEPTED.name(), Pending.State.SURPRISE.name());

    private Rebase() {}

    /// A command of the outbox whose effect no event has brought yet.
    record Own(Command command, Officer actor, Pending.State state) {}

    /// In the order they were made, by dossier.
    static Map<UUID, List<Own>> pending(DSLContext tx, Collection<UUID> dossiers) {
        Map<UUID, List<Own>> found = new HashMap<>();
        Sql.rows(
                        tx,
                        "select dossier, body, actor, state from outbox where dossier = any(?) and not pulled"
                                + " order by epoch, op",
                        r -> Map.entry(
                                r.getObject(1, UUID.class),
                                new Own(
                                        Wire.command(r.getString(2)),
                                        Wire.read(r.getString(3), Officer.class),
                                        Pending.State.valueOf(r.getString(4)))),
                        Sql.any(dossiers))
                .forEach(e -> found.computeIfAbsent(e.getKey(), _ -> new ArrayList<>())
                        .add(e.getValue()));
        return found;
    }

    /// A dossier that was brought in here and refused there stays in view as it was: somebody holds its receipt.
    ///
    /// @param base as the centre has it, `null` while it has not heard of it
    static LocalView.@Nullable Text view(LocalView.@Nullable Text base, List<Own> pending, Law law) {
        var known = base != null;
        var view = base == null ? null : base.dossier();
        for (var own : pending) {
            var act = own.command().act();
            var stands = STANDING.contains(own.state().name())
                    || !known && (act instanceof Act.Entry || own.state() != Pending.State.REFUSED);
            if (stands
                    && Decision.on(
                                    view,
                                    act,
                                    own.command().baseVersion(),
                                    own.actor(),
                                    own.command().capturedAt(),
                                    law)
                            instanceof Decision.Accepted(var after)) {
                view = after;
            }
        }
        if (view == null) {
            return null;
        }
        return base == null
                ? new LocalView.Text(Wire.text(view), view)
                : view.equals(base.dossier()) ? base : new LocalView.Text(base.carried(view), view);
    }

    static @Nullable DossierId dossier(@Nullable UUID id) {
        return id == null ? null : new DossierId(id);
    }
}
