// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Source;

/// Makes the sheet of an act: what it asks, what stands there already, what will be.
final class Asking {

    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu");

    /// Name of the setting that keeps the unit the last batch went to.
    static final String UNIT = "dossiers.unit";

    private final DossierActs acts;
    private final Words words;

    Asking(DossierActs acts, Words words) {
        this.acts = acts;
        this.words = words;
    }

    ActSheet sheet(Task task, List<Dossier> subjects) {
        var dossier = subjects.getFirst();
        return new ActSheet(task, subjects, asks(task, dossier), hint(task, subjects));
    }

    private List<Ask> asks(Task task, Dossier d) {
        return switch (task) {
            case ACCEPT, COMPLETE -> List.of();
            case TRANSFER -> List.of(Ask.line(Ask.UNIT, true, unit(d)));
            case SUPPLEMENT -> supplement(d);
            case EXTEND ->
                List.of(
                        Ask.line(Ask.DUE, true, MOMENT.format(acts.extension().proposed(d))),
                        Ask.choice(
                                Ask.CAUSE,
                                ExtendDue.CAUSES.stream()
                                        .map(c -> new Ask.Option(c, words.get("dossiers.cause." + c)))
                                        .toList()),
                        Ask.text(Ask.REASON, true));
            case DEMAND -> List.of(Ask.line(Ask.AMOUNT, true, ""), Ask.line(Ask.WHAT, true, ""));
            case REFUSE -> List.of(Ask.text(Ask.REASON, true), Ask.line(Ask.LEGAL, false, ""));
            case WITHDRAW -> withdrawing(d);
            case MOVE_DUE -> List.of(dues(), Ask.text(Ask.REASON, true));
            case CORRECT, CLOSE, REPRINT, NOTE -> List.of(Ask.text(Ask.REASON, true));
        };
    }

    /// All that the calendar would set otherwise, ticked.
    private Ask dues() {
        var options = acts.dues().proposed().stream()
                .map(c -> new Ask.Option(
                        c.dossier().id().toString(),
                        words.get(
                                "dossiers.move",
                                FormFacts.code(c.dossier()),
                                MOMENT.format(c.promised()),
                                MOMENT.format(c.due()))))
                .toList();
        var all = options.stream().map(Ask.Option::id).collect(Collectors.joining("\n"));
        return new Ask(Ask.DUES, Ask.Kind.CHECKS, true, all, options);
    }

    private List<Ask> supplement(Dossier d) {
        var asks = new ArrayList<>(List.of(
                Ask.checks(Ask.ITEMS, false, papers(d)), Ask.text(Ask.MORE, false), Ask.text(Ask.REASON, true)));
        if (Task.isSecondSupplement(d)) {
            asks.add(Ask.text(Ask.OVERRIDE, true));
        }
        return asks;
    }

    private static List<Ask> withdrawing(Dossier d) {
        var asks = new ArrayList<>(List.of(Ask.text(Ask.REASON, true)));
        var originals = new ArrayList<>(d.progress().originals());
        d.papers().stream()
                .filter(p -> p.source() instanceof Source.Scanned || p.source() instanceof Source.NotScanned)
                .filter(p -> p.required().original() > 0)
                .map(p -> p.required().name())
                .filter(name -> !originals.contains(name))
                .forEach(originals::add);
        if (!originals.isEmpty()) {
            asks.add(Ask.checks(
                    Ask.ORIGINALS,
                    false,
                    originals.stream().map(o -> new Ask.Option(o, o)).toList()));
        }
        return asks;
    }

    /// Those that the citizen may be asked for.
    private List<Ask.Option> papers(Dossier d) {
        var procedure = acts.deadlines().procedure(d);
        return d.papers().stream()
                .filter(p -> !procedure.rule(p.required().no()).forbiddenToRequest())
                .map(p -> new Ask.Option(
                        String.valueOf(p.required().no()), p.required().name()))
                .toList();
    }

    private String unit(Dossier d) {
        return acts.work()
                .store()
                .settings()
                .get(UNIT)
                .orElseGet(() -> acts.deadlines().procedure(d).agency());
    }

    private String hint(Task task, List<Dossier> subjects) {
        var d = subjects.getFirst();
        return switch (task) {
            case ACCEPT -> words.get("dossiers.hint.ACCEPT", say(acts.takeIn().due(d)));
            case TRANSFER -> words.get("dossiers.hint.TRANSFER", subjects.size());
            case SUPPLEMENT ->
                words.get(Task.isSecondSupplement(d) ? "dossiers.hint.SUPPLEMENT.again" : "dossiers.hint.SUPPLEMENT");
            case EXTEND -> words.get("dossiers.hint.EXTEND", say(promised(d)));
            case CORRECT ->
                words.get(
                        "dossiers.hint.CORRECT",
                        say(acts.deadlines().correctionDue(acts.work().now())));
            default -> words.get("dossiers.hint." + task);
        };
    }

    private LocalDateTime promised(Dossier d) {
        return d.receipt().map(r -> r.due()).orElseGet(acts.work()::now);
    }

    static String say(LocalDateTime at) {
        return MOMENT.format(at);
    }
}
