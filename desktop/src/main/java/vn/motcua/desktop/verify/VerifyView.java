// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import static vn.motcua.desktop.verify.WriteReport.Purpose.REPORT;
import static vn.motcua.desktop.verify.WriteReport.Purpose.SUSPICION;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Hero;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// Verdicts side by side. A PDF is dropped or chosen (Ctrl+O), a seal is scanned; ← → choose a verdict, Alt and a digit
/// open one of the revisions of its file, Ctrl+P writes its report, F6 scans a page. The chosen verdict's own key does
/// the one right next act: F9, F8 or F2.
public final class VerifyView extends StackPane implements Desk {

    private static final FileChooser.ExtensionFilter PDF = new FileChooser.ExtensionFilter("PDF", "*.pdf", "*.PDF");

    /// px that the acts take beside each other at the usual size of letters
    private static final double ACTS = 700;

    private final Words words;
    private final VerifyViewModel model;
    private final ReportViewModel report;
    private final Consumer<String> say;
    private final Function<String, @Nullable Path> saveAs;
    private final ActionButton choose;
    private final ActionButton scan;
    private final ActionButton clear;
    private final ActionButton print;
    private final RevisionView revision;
    private final RevisionListView revisions;
    private final HBox cards = new HBox(14);
    private final List<ActionButton> next = new ArrayList<>();
    private final ScrollPane scroll = Boxes.styled(new ScrollPane(cards), "edge-to-edge");

    /// @param say tells what was done, for a moment
    public VerifyView(Words words, VerifyViewModel model, ReportViewModel report, Consumer<String> say) {
        this(words, model, report, say, null);
    }

    /// @param saveAs asks where a file of this name shall go; `null`: the system's own dialog
    VerifyView(
            Words words,
            VerifyViewModel model,
            ReportViewModel report,
            Consumer<String> say,
            @Nullable Function<String, @Nullable Path> saveAs) {
        this.words = words;
        this.model = model;
        this.report = report;
        this.say = say;
        this.saveAs = saveAs == null ? this::askWhere : saveAs;
        choose = new ActionButton(words.get("verify.choose"), "file-search-outline", "Shortcut+O", this::choose);
        scan = new ActionButton(words.get("verify.scan"), "qrcode-scan", "F6", model::scan);
        clear = new ActionButton(words.get("verify.clear"), "broom", "F5", model::clear);
        print = new ActionButton(
                words.get("verify.report"), "file-document-outline", "Shortcut+P", () -> write(REPORT));
        revisions = new RevisionListView(words, model);
        revision = new RevisionView(words, model, this::save);
        getChildren().setAll(page(), revision);
        model.all().subscribe(this::fill);
        model.chosen().subscribe(_ -> fill());
        takeDrops();
    }

    private Node page() {
        var title = Texts.title(words.get("verify.title"), words.get("verify.below"));
        var none = Bindings.isEmpty(model.all());
        var count = Texts.line("", "strong");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.running().get() > 0
                                ? words.get("verify.running", model.running().get())
                                : words.get("verify.count", model.all().size(), model.valid()),
                        model.running(),
                        model.all()));
        count.visibleProperty().bind(none.not().or(model.running().greaterThan(0)));
        cards.setFillHeight(false);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        var empty = empty();
        empty.visibleProperty().bind(none);
        Boxes.shownWhile(print, none.not());
        Boxes.shownWhile(clear, none.not());
        return Boxes.styled(
                new VBox(
                        14,
                        Boxes.row(12, title, Boxes.wide(acts(count))),
                        Boxes.tall(new StackPane(scroll, empty)),
                        Boxes.row(
                                8,
                                Icon.of("information-outline", "icon-s", "muted-icon"),
                                Boxes.wide(Texts.wrapped(words.get("verify.foot"), "muted-s")),
                                print)),
                "page");
    }

    /// They go on below where there is no room beside each other.
    private FlowPane acts(Node count) {
        var acts = new FlowPane(10, 8, count, clear, choose, scan);
        acts.setAlignment(Pos.CENTER_RIGHT);
        acts.setPrefWrapLength(ACTS);
        return acts;
    }

    private void fill() {
        cards.getChildren().clear();
        next.clear();
        choose.getStyleClass().remove("accent");
        if (model.all().isEmpty()) {
            choose.accent();
        }
        for (var i = 0; i < model.all().size(); i++) {
            cards.getChildren().add(card(i));
            if (i == model.chosen().get()) {
                cards.getChildren().add(revisions);
            }
        }
        var most = model.all().size() - 1;
        scroll.setHvalue(most > 0 ? Math.max(0, model.chosen().get()) / (double) most : 0);
    }

    private Node card(int index) {
        var checked = model.all().get(index);
        var chosen = index == model.chosen().get();
        var act = act(checked.next(), index);
        if (chosen && act != null) {
            next.add(act);
        }
        var card = new VerdictCardView(words, checked, act, chosen);
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setOnMousePressed(_ -> model.choose(index));
        return card;
    }

    /// The button of a verdict; the key is for the chosen one.
    private @Nullable ActionButton act(NextAct act, int index) {
        return switch (act) {
            case ATTACH -> {
                var attach = button(index, "verify.attach", "link-variant", "F9", model::attach);
                yield model.hasOpenDossier() ? attach.accent() : attach;
            }
            case RECORD -> button(index, "verify.record", "file-alert-outline", "F8", () -> write(SUSPICION));
            case REPLACE -> button(index, "verify.replace", "swap-horizontal", "F2", model::replacement);
            case NONE -> null;
        };
    }

    private ActionButton button(int index, String word, String icon, String key, Runnable act) {
        return new ActionButton(words.get(word), icon, key, () -> {
            model.choose(index);
            act.run();
        });
    }

    private Node empty() {
        var hero = new Hero(
                14,
                "shield-search",
                Texts.line(words.get("verify.empty"), "hero"),
                Texts.wrapped(words.get("verify.empty.how"), "hero-s"));
        return Boxes.styled(hero, "hero-card");
    }

    private void takeDrops() {
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        setOnDragDropped(event -> {
            open(event.getDragboard().getFiles().stream()
                    .map(java.io.File::toPath)
                    .toList());
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(words.get("verify.choose"));
        chooser.getExtensionFilters().setAll(PDF);
        var files = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (files != null) {
            open(files.stream().map(java.io.File::toPath).toList());
        }
    }

    private @Nullable Path askWhere(String name) {
        var chooser = new FileChooser();
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().setAll(PDF);
        var file = chooser.showSaveDialog(getScene().getWindow());
        return file == null ? null : file.toPath();
    }

    private void write(WriteReport.Purpose purpose) {
        var checked = model.chosenOne();
        var to = checked == null ? null : saveAs.apply(FileNames.report(purpose, checked));
        if (checked != null && to != null) {
            report.write(
                    purpose,
                    checked,
                    to,
                    done -> say.accept(words.get(
                            done.signed() ? "verify.report.saved" : "verify.report.unsigned",
                            done.file().getFileName())));
        }
    }

    private void save() {
        var to = saveAs.apply(model.nameOfRevision());
        if (to != null) {
            model.save(to, () -> say.accept(words.get("verify.revision.saved", to.getFileName())));
        }
    }

    /// Judges files that came by another way than this screen's own.
    public void open(List<Path> files) {
        model.open(files);
    }

    @Override
    public Node body() {
        return this;
    }

    @Override
    public List<ActionButton> buttons() {
        if (revision.isVisible()) {
            return revision.buttons();
        }
        var all = new ArrayList<>(List.of(choose, scan, clear, print));
        all.addAll(next);
        return all;
    }

    /// Meanwhile a dossier may have been opened at the counter, or ended.
    @Override
    public void entered() {
        fill();
    }

    @Override
    public boolean pressed(KeyEvent event) {
        if (event.isAltDown() && event.getCode().isDigitKey()) {
            model.look(event.getCode().getCode() - KeyCode.DIGIT0.getCode());
            return true;
        }
        if (revision.isVisible() || event.isAltDown() || event.isShortcutDown()) {
            return false;
        }
        var by = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        model.choose(model.chosen().get() + by);
        return by != 0;
    }

    @Override
    public boolean scanned(Scan scan) {
        if (scan.kind() != Scan.Kind.SEAL) {
            return false;
        }
        model.scanned(scan.text());
        return true;
    }
}
