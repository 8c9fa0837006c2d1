// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.procedure.RequestForm;
import vn.motcua.model.procedure.TimeLimit;

/// Sentences of this desk that need more than a key. Pure.
final class CounterWords {

    private static final int NAMED = 2;

    private final Words words;

    CounterWords(Words words) {
        this.words = words;
    }

    /// `17:00 thứ Hai 23/11`
    String due(LocalDateTime at) {
        var day = DateTimeFormatter.ofPattern("EEEE dd/MM", words.locale()).format(at);
        var text = words.locale().equals(Words.VIETNAMESE)
                ? day.substring(0, 1).toLowerCase(Locale.ROOT) + day.substring(1)
                : day;
        return DateTimeFormatter.ofPattern("HH:mm ").format(at) + text;
    }

    String limit(TimeLimit limit) {
        return words.get("counter.limit." + limit.unit(), "%02d".formatted(limit.quantity()));
    }

    String fee(long dong) {
        return dong == 0
                ? words.get("counter.fact.fee.free")
                : words.get("counter.fact.fee.value", String.format(Words.VIETNAMESE, "%,d", dong));
    }

    /// What still keeps F9, in one sentence: the first two by name.
    String left(List<Todo> todos, Dossier dossier, RequestForm form) {
        if (todos.isEmpty()) {
            return words.get("counter.ready");
        }
        var named = String.join(
                ", ",
                todos.stream().limit(NAMED).map(t -> one(t, dossier, form)).toList());
        var text = todos.size() > NAMED ? named + "…" : named;
        return todos.size() == 1
                ? words.get("counter.todo.one", text)
                : words.get("counter.todo.many", todos.size(), text);
    }

    private String one(Todo todo, Dossier dossier, RequestForm form) {
        var name =
                switch (todo.kind()) {
                    case NAME -> "";
                    case PAPER, DEMAND ->
                        dossier.papers()
                                .get(Integer.parseInt(todo.target()) - 1)
                                .required()
                                .name();
                    default ->
                        form.field(todo.target())
                                .map(f -> f.label(words.locale()))
                                .orElse(todo.target());
                };
        return words.get("counter.todo." + todo.kind(), brief(name));
    }

    private static String brief(String name) {
        var bare = name.replaceAll("\\s*\\(.*", "");
        var cut = bare.length() > 34 ? bare.substring(0, 33) + "…" : bare;
        return cut.isEmpty() ? cut : cut.substring(0, 1).toLowerCase(Words.VIETNAMESE) + cut.substring(1);
    }
}
