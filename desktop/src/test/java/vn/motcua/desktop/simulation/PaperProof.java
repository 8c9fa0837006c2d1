// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.server.access.Caller;

/// I6: a paper that the centre calls whole bears its hash; and when all is quiet, all have come.
final class PaperProof {

    private final SimulatedCentre centre;
    private final List<SimulatedCounter> counters;
    private final Ledger ledger;
    private final Log log;
    private final Map<String, Boolean> whole = new HashMap<>();

    PaperProof(SimulatedCentre centre, List<SimulatedCounter> counters, Ledger ledger, Log log) {
        this.centre = centre;
        this.counters = counters;
        this.ledger = ledger;
        this.log = log;
    }

    void run() {
        for (var row : centre.disk().rows("select office, sha256, whole from papers")) {
            var paper = new PaperId((String) row.get(1));
            whole.put(row.get(0) + " " + paper, (Boolean) row.get(2));
            if ((Boolean) row.get(2)) {
                bearsItsHash(new OfficeCode((String) row.get(0)), paper);
            }
        }
        for (var counter : counters) {
            counterAgrees(counter);
        }
        if (ledger.restores() == 0 || counters.stream().noneMatch(SimulatedCounter::isLost)) {
            List.of(People.WARD, People.OTHER_WARD).forEach(this::allCame);
        }
    }

    private void bearsItsHash(OfficeCode office, PaperId paper) {
        var counter = counters.stream().filter(c -> c.office().equals(office)).findFirst();
        if (counter.isEmpty()) {
            return;
        }
        var caller = new Caller(counter.get().device(), counter.get().clerk());
        try (var in = centre.papers().open(caller, paper, 0).bytes()) {
            if (!PaperId.of(in).equals(paper)) {
                ledger.broken(Invariant.I6_PAPERS, paper + " has other bytes at the centre");
            }
        } catch (IOException | Problem e) {
            ledger.broken(Invariant.I6_PAPERS, paper + " is whole and cannot be read: " + e);
        }
    }

    private void counterAgrees(SimulatedCounter counter) {
        if (counter.isLost()) {
            return;
        }
        for (var row : counter.disk().rows("select sha256 from papers where at_centre")) {
            if (!whole.getOrDefault(counter.office() + " " + row.getFirst(), false)) {
                ledger.broken(Invariant.I6_PAPERS, counter.name() + " believes the centre has " + row.getFirst());
            }
        }
    }

    private String whereabouts(PaperId paper) {
        var known = new StringBuilder();
        for (var counter : counters) {
            var sql = "select kind, at_centre, named from papers where sha256 = ?";
            counter.disk()
                    .rows(sql, paper.sha256())
                    .forEach(r -> known.append(counter.name())
                            .append(" has it: kind, at the centre, named ")
                            .append(r)
                            .append(' '));
        }
        return known.toString();
    }

    private void allCame(OfficeCode office) {
        for (Dossier dossier : log.fold(Scope.of(office)).values()) {
            for (var paper : dossier.scans()) {
                if (dossier.office().equals(office) && !whole.getOrDefault(office + " " + paper, false)) {
                    ledger.broken(
                            Invariant.I6_PAPERS, paper + " of " + dossier.id() + " never came; " + whereabouts(paper));
                }
            }
        }
    }
}
