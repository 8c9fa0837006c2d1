// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.motcua.desktop.board.Figures;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Remittance;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// The raw history of an office, read anew from the centre's own log from its first line on: what no desk's store had
/// a hand in.
///
/// @param dossiers as the last event of each says
/// @param lines of each dossier's history, oldest first
/// @param consents what citizens said, oldest first
/// @param broken lines that repeat a version or leave one out, results that nothing brought
record Recount(
        Map<DossierId, Dossier> dossiers,
        Map<DossierId, List<HistoryEntry>> lines,
        List<Event.ConsentChanged> consents,
        List<Remittance> remittances,
        List<String> broken) {

    private static final int EVENTS = 500;

    /// What a result's history begins with.
    private static final Set<String> BROUGHT_BY = Set.of("ResolveDossier", "DepositResult", "ReissueCopy");

    /// The whole log of a scope.
    static List<EventLine> log(CentralServer centre, Scope scope) {
        var all = new ArrayList<EventLine>();
        var after = 0L;
        for (var more = true; more; ) {
            var want = new Messages.Want(scope, after, 0, "");
            var reply =
                    centre.call("/v1/sync/pull", new Messages.Pull(List.of(want), EVENTS), Messages.PullReply.class);
            for (var line : reply.events()) {
                after = line.seq();
                all.add(line);
            }
            more = reply.more() && !reply.events().isEmpty();
        }
        return all;
    }

    static Recount of(List<EventLine> log) {
        var recount = new Recount(
                new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var seq = 0L;
        for (var line : log) {
            if (line.seq() != ++seq) {
                recount.broken.add("event " + seq + " is " + line.seq());
                seq = line.seq();
            }
            recount.take(Wire.event(line).body());
        }
        return recount;
    }

    private void take(Event.Body body) {
        switch (body) {
            case Event.DossierChanged(var dossier, var entry) -> {
                var known = lines.computeIfAbsent(dossier.id(), _ -> new ArrayList<>());
                if (entry.version() != known.size() + 1L || dossier.version() != entry.version()) {
                    broken.add(dossier.id() + " v" + entry.version());
                }
                known.add(entry);
                dossiers.put(dossier.id(), dossier);
            }
            case Event.ResultChanged(var result, var history) -> {
                if (!history.isEmpty()
                        && !BROUGHT_BY.contains(history.getFirst().what())) {
                    broken.add("result " + result.id());
                }
            }
            case Event.ConsentChanged consent -> consents.add(consent);
            case Event.Remitted(var remittance) -> remittances.add(remittance);
            default -> {}
        }
    }

    /// All figures of the report, counted from nothing but this.
    Figures figures(vn.motcua.desktop.board.Recount counting) {
        dossiers.forEach((id, dossier) -> counting.count(dossier, lines.getOrDefault(id, List.of())));
        return counting.figures();
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
