// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.forms.SeparatorSheet;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.paper.Separator;

/// F6: scan, look, set right, put in order, assign to rows of the checklist. Files and folders can be dropped in place
/// of paper.
final class ScanView extends BorderPane {

    private final CounterViewModel counter;
    private final ScanViewModel scan;
    private final SheetViewModel sheet;
    private final SortingViewModel sorting;
    private final Words words;
    private final Runnable done;
    private final PageTilesView tiles;
    private final ScanNotesView notes;
    private final CropView crop;
    private final ScrollPane scroll;
    private final Node head;
    private final List<ActionButton> tools;
    final ActionBar bar;
    final ActionButton stop;
    private final ActionButton lying;
    private final ReadOnlyObjectProperty<@Nullable Jam> jam;

    /// @param done back to the session
    ScanView(CounterViewModel counter, Words words, Runnable done) {
        this.counter = counter;
        this.done = done;
        this.scan = counter.draft().scan();
        this.sheet = scan.sheet();
        this.sorting = counter.draft().sorting();
        this.jam = scan.jam().now();
        this.words = words;
        stop = new ActionButton(words.get("counter.scan.stop"), "stop", "Esc", scan::stop);
        tiles = new PageTilesView(scan, sorting, words);
        lying = new ActionButton(
                words.get("counter.scan.lying.take"), "folder-download-outline", "F4", scan.folder()::takeWaiting);
        notes = new ScanNotesView(scan, words, stop, lying);
        crop = new CropView(words, sheet.edits()::crop, this::showPages);
        tools = tools();
        scroll = pages();
        bar = bar();
        head = head();
        showPages();
        setLeft(targets());
        getStyleClass().add("screen");
        jam.subscribe(() -> scroll.setVvalue(0)); // what to do comes first
        DropsView.on(this, scan::scanFiles, scan::take);
    }

    private ActionBar bar() {
        var more = new ActionButton("", "scanner", "F6", scan::scan).accent();
        more.saying(jam.map(j -> words.get("counter.jam.goon", j.next())).orElse(words.get("counter.scan")));
        var enough = new ActionButton("", "stop", "Esc", scan::enough);
        enough.saying(jam.map(j -> words.get("counter.jam.enough", j.pages())).orElse(""));
        enough.disableProperty().bind(jam.isNull());
        var assign = new ActionButton("", "check", "F9", this::assignNext);
        assign.saying(Bindings.createStringBinding(
                () -> sorting.proposed().get() > 0
                        ? words.get("counter.sort.accept", sorting.proposed().get())
                        : words.get(
                                "counter.scan.assign",
                                ChecklistRow.next(counter.draft().rows())),
                counter.draft().rows(),
                scan.pages(),
                sorting.changes()));
        assign.disableProperty().bind(jam.isNotNull());
        return new ActionBar(
                List.of(
                        Icon.of("keyboard-outline", "muted-icon"),
                        Texts.fewLines(words.get("counter.scan.keys"), "muted-s")),
                List.of(Boxes.shownWhile(assign, jam.isNull()), Boxes.shownWhile(enough, jam.isNotNull()), more));
    }

    private List<ActionButton> tools() {
        var undo = new ActionButton(words.get("counter.scan.undo"), "undo", "Shortcut+Z", sheet::undo).quiet();
        undo.disableProperty().bind(sheet.undoable().not());
        var redo = new ActionButton(words.get("counter.scan.redo"), "redo", "Shortcut+Y", sheet::redo).quiet();
        redo.disableProperty().bind(sheet.redoable().not());
        return List.of(
                undo,
                redo,
                new ActionButton(words.get("counter.scan.files"), "tray-arrow-up", "Shortcut+O", this::pickFiles)
                        .quiet(),
                new ActionButton(words.get("counter.scan.again"), "file-replace-outline", "Shift+F6", scan::rescan)
                        .quiet(),
                new ActionButton(words.get("counter.scan.insert"), "file-plus-outline", "Insert", scan::insert).quiet(),
                new ActionButton(words.get("counter.scan.crop"), "crop", "C", this::crop).quiet(),
                new ActionButton(words.get("counter.scan.two"), "card-account-details-outline", "K", sheet::card)
                        .quiet(),
                new ActionButton(
                                words.get("counter.duplex"),
                                "book-open-page-variant-outline",
                                "D",
                                scan.duplex()::toggle)
                        .quiet(),
                new ActionButton(
                                words.get("counter.scan.separators"),
                                "printer-outline",
                                "Shortcut+P",
                                this::printSeparators)
                        .quiet());
    }

    private void printSeparators() {
        var procedure = counter.draft().draft().map(d -> d.procedure().value()).orElse("");
        var sheets = new ArrayList<SeparatorSheet.Content>();
        counter.draft().rows().stream()
                .map(ChecklistRow::paper)
                .map(p -> new SeparatorSheet.Content(new Separator(procedure, p.no()), p.name()))
                .forEach(sheets::add);
        sheets.add(new SeparatorSheet.Content(Separator.PLAIN, ""));
        scan.printSeparators(sheets);
    }

    /// Buttons that its keys press.
    List<ActionButton> buttons() {
        var all = new ArrayList<ActionButton>();
        if (!crop.isOpen()) {
            all.addAll(bar.buttons());
            all.addAll(tools);
            all.addAll(notes.buttons());
            all.add(lying);
        }
        if (scan.scanning().get()) {
            all.add(stop);
        }
        return all;
    }

    private Node head() {
        var title = Boxes.wide(Boxes.column(2, Texts.line(words.get("counter.scan.title"), "h1")));
        var top = Boxes.row(8, title);
        top.getChildren().addAll(tools.subList(0, 3));
        var below = new FlowPane(8, 6);
        below.getChildren().addAll(tools.subList(3, tools.size()));
        return Boxes.styled(Boxes.column(10, top, new ProfileChipsView(scan, words), below), "page");
    }

    private ScrollPane pages() {
        var automatic = new FlowPane(8, 6);
        for (var what : List.of("level", "upright", "crop", "blank", "split")) {
            automatic.getChildren().add(new Pill(Pill.Kind.MUTED, "check", words.get("counter.scan.auto." + what)));
        }
        var pane = new ScrollPane(Boxes.styled(
                Boxes.column(14, notes, new JamFinderView(scan.jam(), words), automatic, tiles), "middle-pane"));
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setFocusTraversable(false);
        pane.getStyleClass().add("edge-to-edge");
        tiles.within(pane);
        return pane;
    }

    private Node targets() {
        var rows = Boxes.styled(new ScanTargetsView(counter.draft(), words), "beside-bar");
        var scrolled = Boxes.styled(Boxes.tall(new ScrollPane(rows)), "edge-to-edge");
        scrolled.setFitToWidth(true);
        scrolled.setFocusTraversable(false);
        return Boxes.width(
                Boxes.styled(
                        Boxes.column(10, Texts.line(words.get("counter.scan.targets"), "section-title"), scrolled),
                        "left-pane"),
                22.5);
    }

    private void crop() {
        sheet.edits().cropping(c -> {
            crop.open(c.box(), c.picture());
            setCenter(crop);
            setTop(null); // the page as large as it goes
        });
    }

    private void showPages() {
        setCenter(scroll);
        setTop(head);
    }

    /// @return whether Esc was for something that lies over the pages
    boolean left() {
        if (crop.isOpen()) {
            crop.leave();
            return true;
        }
        return false;
    }

    /// @return whether the key was for the pages
    boolean pressed(KeyEvent key) {
        if (crop.isOpen()) {
            return crop.pressed(key);
        }
        if (DropsView.pasted(key, this, scan::scanFiles, scan::take)) {
            return true;
        }
        if (key.isShiftDown() && key.getCode().isFunctionKey()) {
            return scan.scan(key.getCode().ordinal() - KeyCode.F1.ordinal() + 1);
        }
        if (key.isAltDown()) {
            return false;
        }
        if (key.isShortcutDown()) {
            return carried(key);
        }
        switch (key.getCode()) {
            case OPEN_BRACKET -> sheet.edits().turn(3);
            case CLOSE_BRACKET -> sheet.edits().turn(1);
            case DELETE -> sheet.drop();
            case COMMA -> sheet.edits().tilt(-0.2);
            case PERIOD -> sheet.edits().tilt(0.2);
            case BACK_SPACE -> sheet.edits().asScanned();
            case ENTER -> sheet.edits().keep();
            default -> {
                return tiles.walked(key) || correct(key.getCode());
            }
        }
        return true;
    }

    private boolean carried(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> sheet.carry(-1);
            case RIGHT -> sheet.carry(1);
            default -> {
                return false;
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
            scan.assign(ChecklistRow.next(counter.draft().rows()), done);
        }
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
