// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Drawn;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.SectionTitle;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;

/// What the warehouse holds of the citizen, and which of their dossiers are under way.
final class HoldingsView extends VBox {

    private final CounterViewModel counter;
    private final Words words;
    private final CounterWords say;
    private final Drawn<Shown> drawn = new Drawn<>(this::draw);

    /// @param file `null`: nobody
    /// @param used results that the dossier in hand takes
    private record Shown(@Nullable CitizenFile file, Set<ResultId> used) {}

    HoldingsView(CounterViewModel counter, Words words) {
        super(14);
        this.counter = counter;
        this.words = words;
        this.say = new CounterWords(words);
        counter.file().subscribe(_ -> show());
        counter.draft().dossier().subscribe(_ -> show());
    }

    private void show() {
        var dossier = counter.draft().dossier().get();
        drawn.show(new Shown(counter.file().get(), dossier == null ? Set.of() : used(dossier)));
    }

    private static Set<ResultId> used(Dossier dossier) {
        return dossier.papers().stream()
                .map(p -> p.source() instanceof Source.FromWarehouse(var id) ? id : null)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private void draw(Shown now) {
        getChildren().clear();
        var file = now.file();
        if (file != null) {
            getChildren().addAll(warehouse(file, now.used()), open(file));
        }
    }

    private Node warehouse(CitizenFile file, Set<ResultId> used) {
        var key = file.fromCentre() ? "counter.warehouse.count" : "counter.warehouse.local";
        var box = Boxes.column(
                8,
                new SectionTitle(
                        "archive-outline",
                        words.get("counter.warehouse"),
                        new SimpleStringProperty(words.get(key, file.results().size()))));
        if (file.results().isEmpty()) {
            box.getChildren().add(Texts.wrapped(words.get("counter.warehouse.none"), "muted-s"));
        }
        file.results().forEach(r -> box.getChildren().add(result(r, used.contains(r.id()))));
        return box;
    }

    private Node result(Result result, boolean used) {
        var today = counter.terms().today();
        var state = result.isUsable(today) || result.status() != Result.Status.VALID
                ? words.get("counter.result." + result.status())
                : words.get("counter.result.EXPIRED");
        var head = Boxes.row(6, Boxes.wide(Texts.clipped(result.name(), "strong")));
        if (used) {
            head.getChildren().add(Icon.of("link-variant", "icon-s"));
        }
        var foot = Boxes.row(
                6,
                Texts.clipped(words.get("counter.result.number", result.notation()), "muted-s"),
                Boxes.space(),
                Texts.line(state, result.isUsable(today) ? "text-ok" : "text-bad"));
        var item = Boxes.styled(Boxes.column(3, head, foot), "item");
        return used ? Boxes.styled(item, "item-used") : item;
    }

    private Node open(CitizenFile file) {
        var going = file.dossiers().stream()
                .filter(d -> d.stage() instanceof Stage.Received || d.stage() instanceof Stage.ResultReady)
                .toList();
        var box = Boxes.column(
                8,
                new SectionTitle(
                        "folder-clock-outline",
                        words.get("counter.open"),
                        new SimpleStringProperty(String.valueOf(going.size()))));
        for (var dossier : going) {
            var receipt = dossier.receipt().orElseThrow();
            var due = words.get("counter.open.due", say.due(receipt.due()));
            box.getChildren()
                    .add(Boxes.styled(
                            Boxes.column(
                                    3,
                                    Texts.clipped(dossier.procedureName(), "strong"),
                                    Texts.line(receipt.code().value(), "muted-s"),
                                    Texts.line(due, "muted-s")),
                            "item"));
        }
        return box;
    }
}
