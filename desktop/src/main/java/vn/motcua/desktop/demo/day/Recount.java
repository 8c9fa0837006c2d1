// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// The raw history of an office, read anew from the centre's own log from its first line on: what no desk's store had
/// a hand in.
///
/// @param dossiers as the last event of each says
/// @param lines of each dossier's history, oldest first
/// @param broken lines that repeat a version or leave one out
record Recount(Map<DossierId, Dossier> dossiers, Map<DossierId, List<HistoryEntry>> lines, List<String> broken) {

    private static final int EVENTS = 500;

    static Recount of(CentralServer centre, Scope scope) {
        var dossiers = new LinkedHashMap<DossierId, Dossier>();
        var lines = new LinkedHashMap<DossierId, List<HistoryEntry>>();
        var broken = new ArrayList<String>();
        var after = 0L;
        for (var more = true; more; ) {
            var want = new Messages.Want(scope, after, 0, "");
            var reply =
                    centre.call("/v1/sync/pull", new Messages.Pull(List.of(want), EVENTS), Messages.PullReply.class);
            for (var line : reply.events()) {
                after = line.seq();
                if (Wire.event(line).body() instanceof Event.DossierChanged(var dossier, var entry)) {
                    var known = lines.computeIfAbsent(dossier.id(), _ -> new ArrayList<>());
                    if (entry.version() != known.size() + 1L) {
                        broken.add(dossier.id() + " v" + entry.version());
                    }
                    known.add(entry);
                    dossiers.put(dossier.id(), dossier);
                }
            }
            more = reply.more() && !reply.events().isEmpty();
        }
        return new Recount(dossiers, lines, broken);
    }

    /// Lines by what was done.
    Map<String, Long> acts() {
        var acts = new TreeMap<String, Long>();
        lines.values().forEach(all -> all.forEach(e -> acts.merge(e.what(), 1L, Long::sum)));
        return acts;
    }

    /// Codes that two dossiers bear.
    Set<String> doubledCodes() {
        var seen = new HashSet<String>();
        var twice = new HashSet<String>();
        for (var dossier : dossiers.values()) {
            dossier.code().filter(c -> !seen.add(c.value())).ifPresent(c -> twice.add(c.value()));
        }
        return twice;
    }
}
