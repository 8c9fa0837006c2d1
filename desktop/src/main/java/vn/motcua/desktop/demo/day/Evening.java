// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.desktop.board.Register;
import vn.motcua.desktop.board.Report;
import vn.motcua.desktop.board.Statistics;
import vn.motcua.desktop.demo.DemoProblem;
import vn.motcua.desktop.demo.Summary;
import vn.motcua.desktop.forms.FormKind;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.store.Period;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.problem.Problem;

/// The last sheets, and the figures: as the program counts them, as they are counted again line by line, and as the
/// centre's own log and the people of the ward say.
final class Evening {

    private final Ward ward;
    private final Ledger ledger;
    private final Path folder;
    private final Summary summary;
    private final LocalDate from;

    /// @param from first day that is counted
    Evening(Ward ward, Ledger ledger, Path folder, Summary summary, LocalDate from) {
        this.ward = ward;
        this.ledger = ledger;
        this.folder = folder;
        this.summary = summary;
        this.from = from;
    }

    /// Form 07.
    int register() {
        var chief = ward.chief();
        var register = new Register(chief.store(), chief.office(), Words.of(Words.VIETNAMESE));
        var day = ward.clock().local().toLocalDate();
        var sheet = register.of(from.getYear(), chief.officer().name(), day);
        ward.tray().put(sheet, String.valueOf(from.getYear()));
        summary.fact("register", sheet.count());
        return sheet.count();
    }

    /// @return how many figures agree
    /// @throws Problem DAY_DID_NOT_HOLD
    int recount() throws IOException {
        var chief = ward.chief();
        var office = chief.office().code();
        var now = ward.clock().local();
        var period = new Period(from, now.toLocalDate());
        var figures = new Statistics(chief.store(), office).of(period, now);
        var again = Statistics.recounted(chief.store(), office, period, now);
        var log = Recount.log(chief.session().centre(), Scope.of(office));
        var deeds = Deeds.known(ledger);
        new Reckoning(office, from, now, new TreeMap<>(figures.values()), new TreeMap<>(deeds)).write(folder, log);
        var history = Reckoning.history(folder);
        var faults = new ArrayList<>(new Proof(ward, ledger, history).faults());
        figures.differences(again).forEach(d -> faults.add("figure " + d));
        faults.addAll(Reckoning.faults(folder));
        var report = new Report(chief.office(), Words.of(Words.VIETNAMESE));
        var sheet = report.sheet(figures, again, period, now, chief.officer().name());
        ward.tray().put(sheet, from.toString());
        facts(history, figures.values(), faults);
        summary.fact("deeds", deeds);
        if (!faults.isEmpty()) {
            throw new Problem(DemoProblem.DAY_DID_NOT_HOLD, faults);
        }
        return figures.values().size() + deeds.size();
    }

    private void facts(Recount recount, Map<String, Long> figures, List<String> faults) {
        var forms = new LinkedHashMap<String, Integer>();
        for (var kind : FormKind.values()) {
            forms.put(kind.number(), ward.tray().printed().getOrDefault(kind, 0));
            if (forms.get(kind.number()) == 0 && kind != FormKind.VERIFICATION) { // of no dossier's life
                faults.add("form never printed " + kind.number());
            }
        }
        var ends = new TreeMap<String, Long>();
        recount.dossiers().values().stream().map(Evening::stage).forEach(s -> ends.merge(s, 1L, Long::sum));
        summary.fact("dossiers", recount.dossiers().size());
        summary.fact("stages", ends);
        summary.fact("stages_seen", ledger.stages().stream().sorted().toList());
        summary.fact("acts", recount.acts());
        summary.fact("forbidden_and_refused", ledger.refusals());
        summary.fact("forms", forms);
        summary.fact("figures", figures);
        summary.fact("faults", faults);
        summary.fact("recount_equal", faults.isEmpty());
    }

    private static String stage(Dossier dossier) {
        return dossier.stage().getClass().getSimpleName();
    }
}
