// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.DrawnRows;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.procedure.RequiredPaper;

/// The papers of the procedure: each with its state in words and one button, also under Alt and its number.
final class ChecklistView extends VBox {

    private static final double PILL = 8.4;
    private static final double BUTTON = 7.6;
    private static final int KEYS = 9;

    private final DraftViewModel draft;
    private final Words words;
    private final VBox rows = Boxes.column(0);
    private final DrawnRows<ChecklistRow> drawn = new DrawnRows<>(rows, this::row);
    private final Label progress = Texts.line("", "muted-s");
    private final ProgressBar bar = new ProgressBar(0);
    private final Button look;

    ChecklistView(CounterViewModel counter, Words words) {
        super(8);
        getStyleClass().add("card");
        this.draft = counter.draft();
        this.words = words;
        bar.setPrefWidth(84);
        bar.getStyleClass().add("small");
        var scan = button(words.get("counter.scan"), "F6");
        scan.setOnAction(_ -> draft.scanNow());
        look = button(words.get("papers.open"), "F10");
        look.setOnAction(_ -> counter.openPapers());
        look.managedProperty().bind(look.visibleProperty());
        var review = button(words.get("counter.review"), "F7");
        review.setOnAction(_ -> draft.openReview());
        scan.disableProperty().bind(draft.closed());
        review.disableProperty().bind(draft.closed());
        getChildren()
                .addAll(
                        Boxes.row(
                                8,
                                Texts.line(words.get("counter.papers"), "h2"),
                                progress,
                                bar,
                                Boxes.space(),
                                look,
                                review,
                                scan),
                        rows);
        draft.rows().subscribe(this::showHere);
        show();
    }

    /// Puts the cursor on the button of a row.
    void focus(int no, Consumer<Node> reveal) {
        var at = rows.lookup("#row-" + no);
        if (at != null) {
            reveal.accept(at);
            enter(at);
        }
    }

    private static void enter(Node row) {
        row.lookup(".row-button").requestFocus();
    }

    /// A row that is worked with the cursor on it keeps it.
    private void showHere() {
        var here = rows.getChildren().stream().filter(Node::isFocusWithin).findFirst();
        show();
        here.map(row -> rows.lookup("#" + row.getId()))
                .filter(row -> !row.isFocusWithin())
                .ifPresent(ChecklistView::enter);
    }

    private void show() {
        drawn.show(draft.rows());
        var needed = draft.rows().stream()
                .filter(r -> r.paper().required() || r.isDone())
                .toList();
        var done = needed.stream().filter(ChecklistRow::isDone).count();
        look.setVisible(draft.rows().stream().anyMatch(r -> r.source() instanceof Source.Scanned));
        var key = done == needed.size() ? "counter.papers.full" : "counter.papers.done";
        progress.setText(words.get(key, done, needed.size()));
        bar.setProgress(needed.isEmpty() ? 1 : (double) done / needed.size());
    }

    private Node row(ChecklistRow row) {
        var no = row.paper().no();
        var kind = kind(row.state());
        var tile = Boxes.styled(new StackPane(Icon.of(icon(row))), "tile", "tile-" + kind.style());
        var name = Texts.fewLines(row.paper().name(), "strong");
        var texts = Boxes.wide(Boxes.column(2, name, Texts.clipped(line(row), "muted-s")));
        texts.setMinWidth(80);
        var pill = Boxes.width(
                new StackPane(new Pill(kind, pillIcon(kind), words.get("counter.row." + row.state()))), PILL);
        pill.setAlignment(Pos.CENTER_LEFT);
        var button = button(words.get("counter.act." + row.act()), no <= KEYS ? "Alt " + no : "");
        button.getStyleClass().add("row-button");
        button.setFocusTraversable(true);
        button.setAccessibleText(
                words.get("counter.act." + row.act()) + ", " + row.paper().name());
        button.setOnAction(_ -> draft.act(no));
        button.setVisible(row.act() != ChecklistRow.Act.NONE);
        var line = Boxes.row(12, Texts.line(String.valueOf(no), "muted-m"), tile, texts, pill, roomy(button));
        line.setMinHeight(USE_PREF_SIZE);
        line.setId("row-" + no);
        if (row.rule().mayScan()) {
            DropsView.on(
                    line,
                    files -> dropped(() -> draft.scan().scanFiles(files, no)),
                    picture -> dropped(() -> draft.scan().take(picture, no)));
        }
        return Boxes.styled(line, "paper-row");
    }

    private void dropped(Runnable taking) {
        if (!draft.closed().get()) {
            draft.openScan();
            taking.run();
        }
    }

    /// All as wide as the shortest but where a text needs more.
    private static StackPane roomy(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        var place = new StackPane(button);
        place.setMinWidth(USE_PREF_SIZE);
        button.setStyle("-fx-min-width: " + BUTTON + "em;");
        return place;
    }

    private Button button(String text, String key) {
        var button = new Button();
        var face = Boxes.row(8, Texts.line(text, "button-text"));
        if (!key.isEmpty()) {
            face.getChildren().add(new Keycap(key));
        }
        face.setAlignment(Pos.CENTER);
        button.setGraphic(face);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("small");
        button.setFocusTraversable(false);
        button.setAccessibleText(text);
        return button;
    }

    private String line(ChecklistRow row) {
        return switch (row.state()) {
            case SCANNED ->
                row.needsReason()
                        ? words.get("counter.row.SCANNED.reason", row.paper().no())
                        : words.get(
                                "counter.row.SCANNED.line", row.source() instanceof Source.Scanned s ? s.pages() : 0);
            case FROM_WAREHOUSE, DECLARED, SHOWN -> words.get("counter.row." + row.state() + ".line");
            case NOT_SCANNED -> words.get("counter.notscanned." + row.rule().notScanned());
            case FORBIDDEN -> words.get("counter.row.FORBIDDEN.line", row.rule().forbidden());
            case OFFERED ->
                words.get(
                        "counter.row.OFFERED.line",
                        row.offered() == null ? "" : row.offered().name());
            case MISSING -> words.get("counter.row.required", need(row));
            case OPTIONAL -> need(row);
        };
    }

    private String need(ChecklistRow row) {
        var replaced = row.rule().replacedBy();
        var own = need(row.paper());
        if (!row.demanded().isBlank()) {
            return words.get("counter.row.demanded", own, row.demanded());
        }
        if (replaced != null) {
            return words.get("counter.row.replaced", own, replaced.database());
        }
        return row.rule().mustScan() || row.paper().kind() == RequiredPaper.Kind.PRESENT
                ? own
                : words.get(
                        "counter.row.unscanned",
                        own,
                        words.get("counter.notscanned." + row.rule().notScanned()));
    }

    private String need(RequiredPaper paper) {
        return paper.kind() == RequiredPaper.Kind.COMPONENT
                ? counted(paper)
                : words.get("counter.row.need." + paper.kind());
    }

    /// What is not wanted at all is not named.
    private String counted(RequiredPaper paper) {
        return paper.copy() == 0
                ? words.get("counter.row.need.original", paper.original())
                : paper.original() == 0
                        ? words.get("counter.row.need.copy", paper.copy())
                        : words.get("counter.row.need", paper.original(), paper.copy());
    }

    private static Pill.Kind kind(ChecklistRow.State state) {
        return switch (state) {
            case SCANNED, DECLARED, SHOWN, NOT_SCANNED -> Pill.Kind.OK;
            case FROM_WAREHOUSE, OFFERED -> Pill.Kind.INFO;
            case MISSING -> Pill.Kind.BAD;
            case OPTIONAL, FORBIDDEN -> Pill.Kind.MUTED;
        };
    }

    private static String pillIcon(Pill.Kind kind) {
        return switch (kind) {
            case OK -> "check-circle";
            case INFO -> "database-check-outline";
            case BAD -> "close-circle-outline";
            default -> "information-outline";
        };
    }

    private static String icon(ChecklistRow row) {
        return switch (row.paper().kind()) {
            case FORM -> "draw";
            case PRESENT -> "card-account-details-outline";
            case COMPONENT ->
                row.state() == ChecklistRow.State.FROM_WAREHOUSE || row.state() == ChecklistRow.State.OFFERED
                        ? "database-check-outline"
                        : "scanner";
        };
    }
}
