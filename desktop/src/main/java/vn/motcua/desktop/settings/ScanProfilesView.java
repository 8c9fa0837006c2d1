// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.StringConverter;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.FormField;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.PaneDesk;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.scan.Abilities;
import vn.motcua.desktop.scan.Colour;
import vn.motcua.desktop.scan.FileSize;
import vn.motcua.desktop.scan.PaperSize;
import vn.motcua.desktop.scan.ScanProfile;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.scan.Source;

/// Cài đặt › Quét: profiles with name and key, and the watched folder. F2 adds one, F8 drops it, F9 saves.
public final class ScanProfilesView extends PaneDesk {

    private static final List<Integer> RESOLUTIONS = List.of(150, 200, 240, 300, 400, 600);
    private static final List<Integer> BRIGHTNESS = List.of(-40, -20, 0, 20, 40);
    private static final List<Integer> HOURS = List.of(0, 1, 2, 4, 8);
    private static final double LIST = 20; // em

    private final Words words;
    private final ScanProfilesViewModel model;
    private final VBox list = Boxes.column(6);
    private final TextField name = new TextField();
    private final TextField device = new TextField();
    private final TextField folder = new TextField();
    private final ComboBox<Integer> key;
    private final ComboBox<Integer> dpi;
    private final ComboBox<Integer> brightness;
    private final ComboBox<Colour> colour;
    private final ComboBox<Source> source;
    private final ComboBox<PaperSize> size;
    private final ComboBox<Integer> megabytes;
    private final ComboBox<Integer> hours;

    public ScanProfilesView(ScanProfilesViewModel model, Words words) {
        this.words = words;
        this.model = model;
        key = box(IntStream.rangeClosed(0, ScanProfile.KEYS).boxed().toList(), this::keyName);
        dpi = box(RESOLUTIONS, value -> words.get("settings.scan.dpi.value", value));
        brightness = box(BRIGHTNESS, value -> words.get("settings.scan.brightness.value", value));
        colour = box(List.of(Colour.values()), value -> words.get("scan.colour." + value));
        source = box(List.of(Source.values()), value -> words.get("scan.source." + value));
        size = box(List.of(PaperSize.values()), value -> words.get("scan.size." + value));
        megabytes = box(FileSize.CHOICES, value -> words.get("settings.scan.megabytes.value", value));
        hours = box(
                HOURS,
                value -> words.get(value == 0 ? "settings.scan.hours.none" : "settings.scan.hours.value", value));
        megabytes.valueProperty().bindBidirectional(model.megabytes());
        hours.valueProperty().bindBidirectional(model.hours());
        name.setId("profile-name");
        device.setPromptText(words.get("settings.scan.device.any"));
        folder.setPromptText(words.get("settings.scan.folder.none"));
        folder.textProperty().bindBidirectional(model.folder());
        var said = Texts.wrapped("", "strong");
        said.textProperty().bind(model.said());
        var choose =
                new ActionButton(words.get("settings.scan.folder.choose"), "folder-open-outline", "F4", this::choose);
        var add = new ActionButton(words.get("settings.scan.add"), "plus", "F2", model::add);
        var remove = new ActionButton(words.get("settings.scan.remove"), "delete-outline", "F8", model::remove);
        var save = new ActionButton(words.get("settings.scan.save"), "content-save-outline", "F9", this::save).accent();
        page(page(), new ActionBar(List.of(said), List.of(choose, add, remove, save)));
        model.profiles().subscribe(this::show);
        model.selected().subscribe(this::show);
        model.offered().subscribe(this::offer);
        source.valueProperty().subscribe(_ -> offer(model.offered().get()));
        device.setOnAction(_ -> model.ask(device.getText()));
        device.focusedProperty().subscribe(in -> {
            if (!in) {
                model.ask(device.getText());
            }
        });
    }

    /// What the device lacks is not in the lists.
    private void offer(Optional<Abilities> known) {
        var sources = known.map(can -> can.inlets().keySet()).orElse(Set.of(Source.values()));
        only(source, List.of(Source.values()), sources::contains);
        var inlet = known.map(can -> can.inlets().get(source.getValue()));
        only(
                colour,
                List.of(Colour.values()),
                c -> inlet.map(i -> i.colours().contains(c)).orElse(true));
        only(size, List.of(PaperSize.values()), s -> inlet.map(i -> i.takes(s)).orElse(true));
        only(dpi, inlet.map(Abilities.Inlet::resolutions).orElse(RESOLUTIONS), r -> r >= RESOLUTIONS.getFirst());
        only(
                brightness,
                BRIGHTNESS,
                b -> b == 0 || known.map(Abilities::brightness).orElse(true));
    }

    /// The value in hand stays, also where it is not offered any more.
    private static <T> void only(ComboBox<T> box, List<T> values, Predicate<T> offered) {
        var now = values.stream().filter(offered).toList();
        if (!box.getItems().equals(now)) {
            var value = box.getValue();
            box.getItems().setAll(now);
            box.setValue(value);
        }
    }

    private static <T> ComboBox<T> box(List<T> values, Function<T, String> named) {
        var box = new ComboBox<T>();
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : named.apply(value);
            }

            @Override
            public T fromString(String text) {
                return box.getValue();
            }
        });
        return box;
    }

    private String keyName(int no) {
        return no == 0 ? words.get("settings.scan.key.none") : "Shift+F" + no;
    }

    private Node page() {
        var scroll = Boxes.tall(new ScrollPane(Boxes.styled(form(), "middle-pane")));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        var body = new HBox(16, Boxes.width(list, LIST), Boxes.wide(new VBox(scroll)));
        return Boxes.styled(
                new VBox(
                        14,
                        Texts.title(words.get("settings.scan.title"), words.get("settings.scan.below")),
                        Boxes.tall(body)),
                "page");
    }

    private Node form() {
        return Boxes.column(
                14,
                new HBox(16, field("name", true, name), field("key", false, key)),
                new HBox(16, field("device", false, device), field("source", true, source)),
                new HBox(16, field("dpi", true, dpi), field("colour", true, colour)),
                new HBox(16, field("size", true, size), field("brightness", true, brightness)),
                Texts.line(words.get("settings.scan.folder.title"), "h2"),
                field("folder", false, folder),
                Texts.wrapped(words.get("settings.scan.folder.below"), "muted-m"),
                Texts.line(words.get("settings.scan.file.title"), "h2"),
                new HBox(16, field("megabytes", true, megabytes), field("hours", true, hours)),
                Texts.wrapped(words.get("settings.scan.file.below"), "muted-m"));
    }

    private Node field(String what, boolean required, Node control) {
        var field = Boxes.wide(new FormField(words.get("settings.scan." + what), required, control));
        field.setMinWidth(0);
        field.setPrefWidth(1); // all as wide as each other
        return field;
    }

    private void show() {
        var group = new ToggleGroup();
        var chips = new ArrayList<Node>();
        for (var i = 0; i < model.profiles().get().all().size(); i++) {
            chips.add(chip(i, group));
        }
        list.getChildren().setAll(chips);
        var now = model.inHand();
        var how = now.settings();
        name.setText(model.name(now));
        key.setValue(now.key());
        device.setText(how.device());
        model.ask(how.device());
        dpi.setValue(how.dpi());
        brightness.setValue(how.brightness());
        colour.setValue(how.colour());
        source.setValue(how.source());
        size.setValue(how.size());
    }

    private Node chip(int index, ToggleGroup group) {
        var profile = model.profiles().get().all().get(index);
        var face = Boxes.row(8, Texts.line(model.name(profile), "strong"));
        if (profile.key() > 0) {
            face.getChildren().addAll(Boxes.space(), new Keycap("Shift F" + profile.key()));
        }
        var chip = new ToggleButton();
        chip.setGraphic(face);
        chip.setToggleGroup(group);
        chip.setSelected(index == model.selected().get());
        chip.setMaxWidth(Double.MAX_VALUE);
        chip.setAccessibleText(model.name(profile));
        chip.setOnAction(_ -> {
            chip.setSelected(true);
            model.selected().set(index);
        });
        return chip;
    }

    private void save() {
        var how = new ScanSettings(
                device.getText().strip(),
                dpi.getValue(),
                colour.getValue(),
                source.getValue(),
                size.getValue(),
                brightness.getValue());
        model.save(name.getText(), key.getValue(), how);
    }

    private void choose() {
        var chosen = new DirectoryChooser().showDialog(getScene().getWindow());
        if (chosen != null) {
            folder.setText(chosen.toString());
        }
    }

    @Override
    public void entered() {
        model.load();
        name.requestFocus();
    }
}
