// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.settings;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.FormField;
import vn.motcua.desktop.kit.PaneDesk;
import vn.motcua.desktop.kit.RowTable;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.settings.PublishReference.Proposal;
import vn.motcua.model.wire.ReferenceFile.Change;

/// Cài đặt: an administrator publishes reference data. F2 chooses the file, F6 shows what it changes, F9 publishes.
public final class SettingsView extends PaneDesk {

    /// Of the day, in em.
    private static final double DAY = 12;
    /// px
    private static final double ROW = 36;

    private final Words words;
    private final SettingsViewModel model;
    private final TextField file = new TextField();
    private final TextField from = new TextField();
    private final RowTable<Change> changes;
    private final SimpleStringProperty count = new SimpleStringProperty("");
    private final Label said = Texts.wrapped("", "strong");

    public SettingsView(SettingsViewModel model, Words words) {
        this.words = words;
        this.model = model;
        changes = new RowTable<>(words, ROW, "settings.none");
        file.setId("settings-file");
        file.textProperty().bindBidirectional(model.file());
        file.setOnAction(_ -> model.compare());
        from.setId("settings-from");
        from.textProperty().bindBidirectional(model.from());
        from.setOnAction(_ -> model.compare());
        said.textProperty().bind(model.said());
        var choose = new ActionButton(words.get("settings.choose"), "folder-open-outline", "F2", this::choose);
        var compare = new ActionButton(words.get("settings.compare"), "compare", "F6", model::compare);
        var publish = new ActionButton(words.get("settings.publish"), "cloud-upload-outline", "F9", this::publish);
        publish.accent();
        page(page(), new ActionBar(List.of(said), List.of(choose, compare, publish)));
        model.proposal().subscribe(this::show);
    }

    private Node page() {
        changes.column("settings.change.kind", 170, this::kind);
        changes.column("settings.change.id", 170, Change::id);
        changes.column("settings.change.path", 220, this::path);
        changes.column("settings.change.before", 250, Change::before);
        changes.column("settings.change.after", 250, Change::after);
        var what = new HBox(
                16,
                Boxes.wide(new FormField(words.get("settings.file"), true, file)),
                Boxes.width(new FormField(words.get("settings.from"), true, from), DAY));
        return Boxes.styled(
                new VBox(
                        14,
                        Texts.title(words.get("settings.title"), words.get("settings.below")),
                        what,
                        Texts.line(count, "h2"),
                        Boxes.tall(changes)),
                "page");
    }

    private String kind(Change change) {
        var key = "settings.kind." + change.kind();
        return words.has(key) ? words.get(key) : change.kind();
    }

    /// The name of a field in words where there are some, else as the file calls it.
    private String path(Change change) {
        var key = "settings.path." + change.path();
        return words.has(key) ? words.get(key) : change.path();
    }

    private void show(Optional<Proposal> proposal) {
        changes.getItems().setAll(proposal.map(Proposal::changes).orElse(List.of()));
        count.set(proposal.map(p -> words.get(
                        "settings.count", p.items().size(), p.changes().size()))
                .orElse(""));
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(words.get("settings.choose"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
        var chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            model.file().set(chosen.toString());
            model.compare();
        }
    }

    /// Goes to what is missing, else publishes.
    private void publish() {
        if (file.getText().isBlank()) {
            file.requestFocus();
        } else {
            model.publish();
        }
    }

    @Override
    public void entered() {
        file.requestFocus();
    }
}
