// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.command.EventRef;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.wire.Wire;

/// The centre's log as it stands on its disk, read past the program.
final class Log {

    private final Map<Scope, List<EventLine>> scopes = new LinkedHashMap<>();
    private final Map<Scope, Long> floors = new HashMap<>();

    Log(SimulatedDisk disk) {
        disk.rows("select scope, floor from scope_heads")
                .forEach(r -> floors.put(new Scope((String) r.get(0)), (Long) r.get(1)));
        for (var row : disk.rows("select scope, seq, cause, body from events order by scope, seq")) {
            var scope = new Scope((String) row.get(0));
            var cause = row.get(2) == null ? null : new CommandId((UUID) row.get(2));
            scopes.computeIfAbsent(scope, _ -> new ArrayList<>())
                    .add(new EventLine(scope, (Long) row.get(1), cause, (String) row.get(3)));
        }
    }

    Map<Scope, List<EventLine>> scopes() {
        return scopes;
    }

    /// Up to there only the last event of each subject is kept.
    long floor(Scope scope) {
        return floors.getOrDefault(scope, 0L);
    }

    List<Event> events(Scope scope) {
        return scopes.getOrDefault(scope, List.of()).stream().map(Wire::event).toList();
    }

    /// Whether one of these events changed a dossier; those that went with the floor do not count.
    boolean changed(List<EventRef> refs) {
        return refs.stream()
                .anyMatch(ref -> scopes.getOrDefault(ref.scope(), List.of()).stream()
                        .filter(line -> line.seq() == ref.seq())
                        .anyMatch(line -> Wire.event(line).body() instanceof Event.DossierChanged));
    }

    /// What whoever reads a scope from its beginning knows at the end.
    Map<DossierId, Dossier> fold(Scope scope) {
        Map<DossierId, Dossier> known = new HashMap<>();
        for (var event : events(scope)) {
            switch (event.body()) {
                case Event.DossierChanged(var dossier, var _) -> known.put(dossier.id(), dossier);
                case Event.Left(var dossier, var _) -> known.remove(dossier);
                default -> {}
            }
        }
        return known;
    }
}
