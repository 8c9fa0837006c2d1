// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Drawn;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.procedure.RequestProblem;
import vn.motcua.model.procedure.Severity;

/// After F9 was pressed in vain: what must be put right in the request, each a link to its field, in the words that
/// stand beside the field; below it what is only odd and keeps nobody.
final class FaultsView extends VBox {

    private final CounterViewModel counter;
    private final Words words;
    private final Consumer<String> goTo;
    private final Drawn<List<Line>> drawn = new Drawn<>(this::draw);
    private boolean asked;

    private record Line(Severity severity, String field, String text) {}

    /// @param goTo leads to a field by its key
    FaultsView(CounterViewModel counter, Words words, Consumer<String> goTo) {
        super(8);
        this.counter = counter;
        this.words = words;
        this.goTo = goTo;
        counter.goTo().subscribe(to -> {
            asked = asked || to != null;
            show();
        });
        counter.draft().dossier().subscribe((was, now) -> {
            asked = asked && was != null && now != null && was.id().equals(now.id());
            show();
        });
        counter.draft().request().findings().subscribe(this::show);
        show();
    }

    private void show() {
        var lines = counter.draft().request().findings().stream()
                .filter(f -> f.problem().code() != RequestProblem.MISSING)
                .map(f -> new Line(f.severity(), f.field(), words.what(f.problem())))
                .toList();
        drawn.show(asked ? lines : List.of());
    }

    private void draw(List<Line> now) {
        getChildren().clear();
        part(now, Severity.ERROR, Pill.Kind.BAD, "alert-circle-outline", "counter.faults");
        part(now, Severity.WARNING, Pill.Kind.WARN, "alert-outline", "counter.oddities");
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private void part(List<Line> now, Severity severity, Pill.Kind kind, String icon, String title) {
        var found = now.stream().filter(l -> l.severity() == severity).toList();
        if (!found.isEmpty()) {
            var lines = Boxes.column(2, Texts.wrapped(words.get(title, found.size()), "strong"));
            found.forEach(l -> lines.getChildren().add(link(l)));
            getChildren().add(new Note(kind, icon, lines));
        }
    }

    private Node link(Line line) {
        var label = counter.draft()
                .request()
                .form()
                .field(line.field())
                .map(f -> f.label(words.locale()))
                .orElse(line.field());
        var link = new Hyperlink(label + ": " + line.text());
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.setFocusTraversable(false);
        link.setOnAction(_ -> goTo.accept(line.field()));
        return link;
    }
}
