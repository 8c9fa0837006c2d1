// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.scan.ScanProfile;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.RequiredPaper;

/// F6: scan, look, turn, drop, assign to rows of the checklist. Files and folders can be dropped in place of paper.
final class ScanView extends BorderPane {

    private static final double THUMB = 132;

    private final CounterViewModel counter;
    private final ScanViewModel scan;
    private final SortingViewModel sorting;
    private final Words words;
    private final Runnable done;
    private final TilePane pages = new TilePane(14, 14);
    private final VBox state = Boxes.column(0);
    private final VBox targets = Boxes.column(8);
    private final HBox profiles = Boxes.row(8);
    final ActionBar bar;
    final ActionButton stop;
    private final ActionButton lying;

    /// @param done back to the session
    ScanView(CounterViewModel counter, Words words, Runnable done) {
        this.counter = counter;
        this.done = done;
        this.scan = counter.draft().scan();
        this.sorting = counter.draft().sorting();
        this.words = words;
        stop = new ActionButton(words.get("counter.scan.stop"), "stop", "Esc", scan::stop);
        var more = new ActionButton(words.get("counter.scan"), "scanner", "F6", scan::scan).accent();
        var assign = new ActionButton("", "check", "F9", this::assignNext);
        assign.saying(Bindings.createStringBinding(
                () -> sorting.proposed().get() > 0
                        ? words.get("counter.sort.accept", sorting.proposed().get())
                        : words.get("counter.scan.assign", next()),
                counter.draft().rows(),
                scan.pages(),
                sorting.changes()));
        lying = new ActionButton(
                words.get("counter.scan.lying.take"), "folder-download-outline", "F4", scan.folder()::takeWaiting);
        bar = new ActionBar(
                        List.of(
                                Icon.of("keyboard-outline", "muted-icon"),
                                Texts.clipped(words.get("counter.scan.keys"), "muted-s")),
                        List.of(more, assign))
                .elsewhere(lying);
        scan.profiles().subscribe(this::profiles);
        profiles();
        scan.profile().subscribe(this::profiles);
        setTop(head());
        setCenter(sheets());
        var scrolled = Boxes.styled(Boxes.tall(new ScrollPane(Boxes.styled(targets, "beside-bar"))), "edge-to-edge");
        scrolled.setFitToWidth(true);
        scrolled.setFocusTraversable(false);
        setLeft(Boxes.width(
                Boxes.styled(
                        Boxes.column(10, Texts.line(words.get("counter.scan.targets"), "section-title"), scrolled),
                        "left-pane"),
                22.5));
        getStyleClass().add("screen");
        pages.setPrefColumns(5);
        scan.pages().subscribe(this::showPages);
        sorting.changes().subscribe(this::showPages);
        scan.selected().subscribe(this::showPages);
        scan.scanning().subscribe(this::showState);
        scan.reading().subscribe(this::showState);
        scan.trouble().subscribe(this::showState);
        counter.draft().rows().subscribe(this::showTargets);
        showPages();
        showTargets();
        DropsView.on(this, scan::scanFiles, scan::take);
        scan.folder().waiting().subscribe(this::showState);
    }

    private Node head() {
        var files = new ActionButton(words.get("counter.scan.files"), "tray-arrow-up", "Shortcut+O", this::pickFiles)
                .quiet();
        var title = Boxes.wide(Boxes.column(2, Texts.line(words.get("counter.scan.title"), "h1")));
        return Boxes.styled(Boxes.column(12, Boxes.row(12, title, files), profiles), "page");
    }

    private Node sheets() {
        var scroll = new ScrollPane(Boxes.styled(Boxes.column(14, state, pages), "middle-pane"));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    /// @return whether the key was for the pages
    boolean pressed(KeyEvent key) {
        if (DropsView.pasted(key, this, scan::scanFiles, scan::take)) {
            return true;
        }
        if (key.isShiftDown() && key.getCode().isFunctionKey()) {
            return scan.scan(key.getCode().ordinal() - KeyCode.F1.ordinal() + 1);
        }
        if (key.isShortcutDown() || key.isAltDown()) {
            return false;
        }
        switch (key.getCode()) {
            case OPEN_BRACKET -> scan.turn(3);
            case CLOSE_BRACKET -> scan.turn(1);
            case DELETE -> scan.drop();
            case LEFT -> scan.move(-1);
            case RIGHT -> scan.move(1);
            case ENTER -> scan.keep();
            default -> {
                return correct(key.getCode());
            }
        }
        return true;
    }

    boolean assign(KeyCode digit) {
        var no = digit.getCode() - KeyCode.DIGIT0.getCode();
        if (no < 1 || no > counter.draft().rows().size()) {
            return false;
        }
        scan.assign(no);
        return true;
    }

    /// A digit alone puts the page in hand right: its row, 0 for none.
    private boolean correct(KeyCode digit) {
        if (!digit.isDigitKey() || scan.pages().isEmpty()) {
            return false;
        }
        var text = digit.getName();
        sorting.correct(text.charAt(text.length() - 1) - '0');
        return true;
    }

    /// What was proposed goes to its rows; where nothing is, all that is left goes to the next paper.
    private void assignNext() {
        if (sorting.proposed().get() > 0) {
            sorting.accept(done);
        } else {
            scan.assign(next(), done);
        }
    }

    /// The first paper that still waits for pages: a form may be declared, another paper comes from the scanner only.
    private int next() {
        return counter.draft().rows().stream()
                .filter(r -> !r.isDone() && r.rule().mayScan())
                .min(Comparator.<ChecklistRow, Boolean>comparing(r -> !r.paper().required())
                        .thenComparing(r -> r.paper().kind() == RequiredPaper.Kind.FORM))
                .map(r -> r.paper().no())
                .orElse(1);
    }

    private void profiles() {
        profiles.getChildren().clear();
        var group = new ToggleGroup();
        scan.profiles().get().all().forEach(p -> profiles.getChildren().add(chip(p, group)));
    }

    private Node chip(ScanProfile profile, ToggleGroup group) {
        var called = words.has(profile.name()) ? words.get(profile.name()) : profile.name();
        var name = Boxes.row(8, Texts.line(called, "strong"));
        if (profile.key() > 0) {
            name.getChildren().add(new Keycap("Shift F" + profile.key()));
        }
        var how = profile.settings();
        var below = words.get("scan.profile.below", words.get("scan.source." + how.source()), how.dpi());
        var chip = new ToggleButton();
        chip.setGraphic(Boxes.column(2, name, Texts.line(below, "muted-s")));
        chip.setToggleGroup(group);
        chip.setSelected(profile.equals(scan.profile().get()));
        chip.setFocusTraversable(false);
        chip.setAccessibleText(called);
        chip.setOnAction(_ -> {
            chip.setSelected(true);
            scan.profile().set(profile);
        });
        return chip;
    }

    private void showState() {
        state.getChildren().clear();
        var files = scan.folder().waiting().get();
        if (files > 0) {
            state.getChildren().add(lying(files));
        }
        Problem trouble = scan.trouble().get();
        var count = scan.pages().size();
        if (scan.scanning().get()) {
            var bar = new ProgressBar();
            bar.setMaxWidth(Double.MAX_VALUE);
            var line = Boxes.row(
                    10,
                    Texts.line(words.get("counter.scan.now", count + 1), "h2"),
                    Texts.line(words.get("counter.scan.safe", count), "muted-s"),
                    Boxes.space(),
                    stop);
            state.getChildren().add(new Note(Pill.Kind.INFO, "scanner", line, bar));
        } else if (trouble != null) {
            state.getChildren()
                    .add(new Note(
                            Pill.Kind.BAD,
                            "alert-octagon-outline",
                            Texts.wrapped(words.get("counter.scan.kept", words.what(trouble), count), "strong"),
                            Texts.wrapped(words.todo(trouble), "muted-m")));
        } else if (scan.reading().get()) {
            state.getChildren()
                    .add(new Note(Pill.Kind.INFO, "text-recognition", Texts.line(words.get("counter.scan.reading"))));
        } else if (count == 0) {
            state.getChildren()
                    .add(new Note(Pill.Kind.MUTED, "tray-arrow-down", Texts.wrapped(words.get("counter.scan.empty"))));
        }
    }

    /// What lay in the watched folder before this citizen came.
    private Node lying(int files) {
        var line = Boxes.row(10, Texts.wrapped(words.get("counter.scan.lying", files)), Boxes.space(), lying);
        return new Note(Pill.Kind.WARN, "folder-clock-outline", line);
    }

    private void showPages() {
        pages.getChildren().clear();
        for (var i = 0; i < scan.pages().size(); i++) {
            pages.getChildren().add(page(i, scan.pages().get(i)));
        }
        showState();
    }

    private Node page(int index, ScannedPage page) {
        var picture = new ImageView(new Image(new ByteArrayInputStream(page.thumbnail())));
        picture.setPreserveRatio(true);
        picture.setFitWidth(THUMB);
        picture.setFitHeight(THUMB * 1.42);
        var sheet = Boxes.styled(new StackPane(picture), "item");
        if (index == scan.selected().get()) {
            sheet.getStyleClass().add("item-used");
        }
        sheet.setOnMouseClicked(_ -> scan.selected().set(index));
        var name = page.row() > 0
                ? words.get("counter.scan.page.row", index + 1, page.row())
                : words.get("counter.scan.page", index + 1);
        return Boxes.column(5, sheet, Texts.line(name), pill(page));
    }

    private Node pill(ScannedPage page) {
        if (page.blank()) {
            return Boxes.row(
                    6, new Pill(Pill.Kind.WARN, "file-hidden", words.get("counter.scan.blank")), new Keycap("Del"));
        }
        var place = sorting.place(page);
        if (place.isPresent()) {
            return SortingPillView.of(place.get(), words);
        }
        return page.row() > 0
                ? new Pill(Pill.Kind.OK, "check-circle", words.get("counter.scan.assigned"))
                : new Pill(
                        Pill.Kind.MUTED,
                        "check",
                        words.get("counter.scan.fine", page.image().dpi()));
    }

    private void showTargets() {
        targets.getChildren()
                .setAll(counter.draft().rows().stream().map(this::target).toList());
    }

    private Node target(ChecklistRow row) {
        var kind = row.isDone() ? Pill.Kind.OK : Pill.Kind.MUTED;
        var text = row.isDone() ? words.get("counter.row." + row.state()) : words.get("counter.scan.target.none");
        var key = new Keycap("Alt " + row.paper().no());
        return Boxes.styled(
                Boxes.column(
                        5,
                        Texts.wrapped(row.paper().no() + ". " + row.paper().name()),
                        Boxes.row(
                                8,
                                new Pill(kind, row.isDone() ? "check-circle" : "circle-outline", text),
                                Boxes.space(),
                                key)),
                "item");
    }

    private void pickFiles() {
        var chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        words.get("counter.scan.files.kinds"),
                        Arrays.asList("*.pdf", "*.png", "*.jpg", "*.jpeg", "*.tif", "*.tiff", "*.bmp", "*.gif")));
        var chosen = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (chosen != null) {
            scan.scanFiles(chosen.stream().map(File::toPath).toList());
        }
    }
}
