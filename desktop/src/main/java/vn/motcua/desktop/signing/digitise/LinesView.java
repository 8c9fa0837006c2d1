// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// The lines of the bench and how far they are; of a thousand only those that are seen are drawn.
final class LinesView extends VBox {

    private final DigitiseViewModel bench;
    private final Words words;

    /// @param cutOff what to do with a run that was cut off
    /// @param more what else can be done with all lines
    LinesView(DigitiseViewModel bench, Words words, List<ActionButton> cutOff, List<ActionButton> more) {
        super(10);
        this.bench = bench;
        this.words = words;
        getStyleClass().add("left-pane");
        setStyle("-fx-min-width: 19em; -fx-pref-width: 28em;");
        var bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        bar.progressProperty().bind(Bindings.createDoubleBinding(this::progress, lines().all()));
        Boxes.shownWhile(bar, Bindings.isNotEmpty(lines().all()));
        getChildren()
                .addAll(
                        Texts.line(words.get("digitise.title"), "h1"),
                        Texts.wrapped(Bindings.createStringBinding(this::counts, lines().all()), "muted-s"),
                        bar,
                        unfinished(cutOff),
                        Boxes.tall(list()),
                        new FlowPane(6, 6, more.toArray(Node[]::new)));
    }

    private LinesViewModel lines() {
        return bench.lines();
    }

    private double progress() {
        var all = lines().all().size();
        return all == 0 ? 0 : (double) lines().count(OldResult::isDone) / all;
    }

    private String counts() {
        return words.get(
                "digitise.counts",
                lines().all().size(),
                lines().count(OldResult::isEligible),
                lines().count(OldResult::isDone),
                lines().count(OldResult::hasTrouble));
    }

    private Node unfinished(List<ActionButton> cutOff) {
        var said = Texts.wrapped("", "strong");
        said.textProperty()
                .bind(bench.unfinished()
                        .map(p -> words.get("digitise.unfinished", String.valueOf(p.getFileName())))
                        .orElse(""));
        var note = new Note(Pill.Kind.WARN, "alert-outline", said, new FlowPane(6, 6, cutOff.toArray(Node[]::new)));
        return Boxes.shownWhile(note, bench.unfinished().isNotNull());
    }

    private ListView<OldResult> list() {
        var list = new ListView<>(lines().all());
        list.setFocusTraversable(false);
        list.getStyleClass().add("edge-to-edge");
        list.setPlaceholder(Texts.wrapped(words.get("digitise.empty"), "muted-m"));
        list.setCellFactory(_ -> new Line());
        lines().chosen().subscribe(now -> {
            if (now.intValue() >= 0) {
                list.scrollTo(Math.max(0, now.intValue() - 2));
            }
            list.refresh();
        });
        return list;
    }

    private final class Line extends ListCell<OldResult> {

        Line() {
            setPrefWidth(0); // as wide as the list, never wider
            setStyle("-fx-background-color: transparent; -fx-padding: 0 0 6 0;");
        }

        @Override
        protected void updateItem(@Nullable OldResult line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(empty || line == null ? null : row(line, getIndex()));
        }
    }

    private Node row(OldResult line, int index) {
        var said = line.said();
        var name = said.get(Column.NAME).isEmpty() ? words.get("digitise.unnamed") : said.get(Column.NAME);
        var head = Boxes.row(6, Boxes.wide(Texts.clipped(line.no() + ". " + name, "strong")), pill(line.state()));
        var notation = Boxes.wide(Texts.clipped(said.get(Column.NOTATION), "muted-s"));
        var box = Boxes.styled(
                Boxes.column(
                        4,
                        head,
                        Boxes.row(10, notation, Texts.line(number(said.get(Column.NUMBER)), "muted-s")),
                        Texts.clipped(Mask.name(said.get(Column.OWNER)), "muted-s")),
                "item");
        if (line.hasTrouble()) {
            box.getChildren().add(Texts.wrapped(bench.reason(line), "muted-s", "text-bad"));
        }
        if (index == lines().chosen().get()) {
            box.getStyleClass().add("item-used");
        }
        box.setOnMouseClicked(_ -> lines().choose(index));
        return box;
    }

    private static String number(String said) {
        var digits = OwnerNumber.digits(said);
        return digits.isEmpty() ? "" : Mask.number(digits);
    }

    private Pill pill(OldResult.State state) {
        var text = words.get("digitise.state." + state);
        return switch (state) {
            case PROPOSED -> new Pill(Pill.Kind.WARN, "eye-outline", text);
            case READY -> new Pill(Pill.Kind.INFO, "file-check-outline", text);
            case FAULTY -> new Pill(Pill.Kind.BAD, "alert-outline", text);
            case WORKING -> new Pill(Pill.Kind.INFO, "draw", text);
            case DEPOSITED -> new Pill(Pill.Kind.OK, "cloud-upload-outline", text);
            case AT_CENTRE -> new Pill(Pill.Kind.OK, "check-circle", text);
            case FAILED -> new Pill(Pill.Kind.BAD, "alert-circle", text);
        };
    }
}
