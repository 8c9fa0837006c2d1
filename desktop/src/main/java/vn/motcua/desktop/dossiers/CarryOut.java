// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.SupplementItem;
import vn.motcua.model.problem.Problem;

/// Does what a filled-in sheet says.
final class CarryOut {

    private final DossierActs acts;
    private final Words words;

    CarryOut(DossierActs acts, Words words) {
        this.acts = acts;
        this.words = words;
    }

    /// @return why some of a batch stayed; empty if all went
    /// @throws Problem of the one dossier
    List<Problem> carryOut(ActSheet sheet, Map<String, String> answers) {
        var d = sheet.dossier();
        var id = d.id();
        var reason = answers.getOrDefault(Ask.REASON, "");
        switch (sheet.task()) {
            case TRANSFER -> {
                return transfer(sheet, answers.getOrDefault(Ask.UNIT, ""));
            }
            case MOVE_DUE -> {
                return acts.dues().move(ids(lines(answers, Ask.DUES)), reason);
            }
            case ACCEPT -> acts.takeIn().accept(d);
            case COMPLETE -> throw new IllegalStateException("papers are brought at the counter");
            case SUPPLEMENT ->
                acts.supplement().ask(id, items(d, answers), reason, answers.getOrDefault(Ask.OVERRIDE, ""));
            case EXTEND ->
                acts.extension()
                        .extend(
                                id,
                                moment(answers.getOrDefault(Ask.DUE, "")),
                                answers.getOrDefault(Ask.CAUSE, ""),
                                reason);
            case DEMAND ->
                acts.moveOn()
                        .demand(id, dong(answers.getOrDefault(Ask.AMOUNT, "")), answers.getOrDefault(Ask.WHAT, ""));
            case REFUSE -> acts.stop().refuse(id, reason, answers.getOrDefault(Ask.LEGAL, ""));
            case WITHDRAW -> acts.stop().withdraw(id, reason, lines(answers, Ask.ORIGINALS));
            case CLOSE -> acts.stop().close(id, reason);
            case CORRECT -> acts.moveOn().correct(id, reason);
            case REPRINT -> acts.moveOn().reprint(id, reason);
            case NOTE -> acts.moveOn().note(id, reason);
        }
        return List.of();
    }

    private static List<DossierId> ids(List<String> texts) {
        return texts.stream().map(t -> new DossierId(UUID.fromString(t))).toList();
    }

    private List<Problem> transfer(ActSheet sheet, String unit) {
        acts.work().store().settings().put(Asking.UNIT, unit.strip());
        var outcomes = acts.transfer()
                .transfer(sheet.subjects().stream().map(Dossier::id).toList(), unit);
        if (sheet.subjects().size() == 1 && outcomes.getFirst().why() != null) {
            throw outcomes.getFirst().why();
        }
        return outcomes.stream()
                .map(TransferBatch.Outcome::why)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<SupplementItem> items(Dossier d, Map<String, String> answers) {
        var reason = answers.getOrDefault(Ask.REASON, "").strip();
        var items = new ArrayList<SupplementItem>();
        var numbers = lines(answers, Ask.ITEMS);
        d.papers().stream()
                .filter(p -> numbers.contains(String.valueOf(p.required().no())))
                .forEach(p -> items.add(new SupplementItem(p.required().name(), reason)));
        lines(answers, Ask.MORE).forEach(line -> items.add(new SupplementItem(line, reason)));
        return items;
    }

    private static List<String> lines(Map<String, String> answers, String key) {
        return answers.getOrDefault(key, "")
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
    }

    static LocalDateTime moment(String text) {
        try {
            return LocalDateTime.parse(text.strip().replaceAll("\\s+", " "), Asking.MOMENT);
        } catch (DateTimeParseException e) {
            throw new Problem(DossiersProblem.BAD_MOMENT, text);
        }
    }

    /// `50.000` is fifty thousand.
    static long dong(String text) {
        var digits = text.replaceAll("[ .₫đ]", "");
        if (!digits.matches("[1-9]\\d{0,11}")) {
            throw new Problem(DossiersProblem.BAD_AMOUNT);
        }
        return Long.parseLong(digits);
    }
}
