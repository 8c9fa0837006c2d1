// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// The desk of hand-over: what waits on the left, the four blocks in the middle, whose it is on the right.
public final class ReturnsView implements Desk {

    /// In widths of the list: below that (large letters) the right pane gives way to the blocks.
    private static final double ROOMY = 3.9;

    private final ReturnsViewModel returns;
    private final Words words;
    private final ReturnsWords say;
    private final BorderPane root = new BorderPane();
    private final BorderPane middle = new BorderPane();
    private final HandoverView work;
    private final PersonView person;
    private final Node empty;
    private final ActionBar actions;
    private final Hyperlink sentence = new Hyperlink();

    public ReturnsView(ReturnsViewModel returns, Words words) {
        this.returns = returns;
        this.words = words;
        this.say = new ReturnsWords(words);
        work = new HandoverView(returns, words);
        person = new PersonView(returns, words);
        empty = empty();
        actions = bar();
        var list = new ReadyListView(returns, words);
        root.setLeft(list);
        var roomy = root.widthProperty().greaterThan(list.minWidthProperty().multiply(ROOMY));
        person.visibleProperty().bind(roomy);
        person.managedProperty().bind(roomy);
        root.setCenter(Boxes.styled(middle, "screen"));
        returns.open().subscribe(this::show);
        returns.said().subscribe(this::say);
    }

    private Node empty() {
        var tile = Boxes.styled(new StackPane(Icon.of("hand-extended-outline", "icon-hero")), "hero-tile");
        tile.setMaxSize(StackPane.USE_PREF_SIZE, StackPane.USE_PREF_SIZE);
        var lines = new VBox(
                12,
                tile,
                Texts.wrapped(words.get("returns.hero"), "h1"),
                Texts.wrapped(words.get("returns.hero.line"), "muted-m"));
        lines.setAlignment(Pos.CENTER);
        return Boxes.styled(lines, "page");
    }

    private ActionBar bar() {
        sentence.setFocusTraversable(false);
        sentence.setMinWidth(0);
        sentence.setWrapText(true);
        sentence.setOnAction(_ -> returns.handOver());
        var close = new ActionButton(words.get("returns.close"), "close", "Esc", returns::close);
        var idle = Bindings.createBooleanBinding(
                this::idle, returns.open(), returns.list().only(), returns.said());
        close.visibleProperty().bind(idle.not());
        close.disableProperty().bind(idle);
        var handOver = new ActionButton(
                        words.get("returns.hand_over"), "hand-extended-outline", "F9", returns::handOver)
                .accent()
                .muted(returns.open().map(h -> !h.blockers().isEmpty()).orElse(true));
        handOver.disableProperty().bind(returns.busy());
        return new ActionBar(List.of(), List.of(close, handOver)).saying(sentence);
    }

    private boolean idle() {
        return returns.open().get() == null
                && returns.list().only().get() == null
                && returns.said().get() instanceof Said.Nothing;
    }

    private void show(@Nullable Handover now) {
        middle.setCenter(now == null ? empty : work);
        root.setRight(now == null ? null : person);
        sentence.setVisible(now != null);
        if (now != null) {
            var blocked = !now.blockers().isEmpty();
            sentence.setText(say.left(now));
            sentence.getStyleClass().removeAll("blocker", "ready");
            sentence.getStyleClass().add(blocked ? "blocker" : "ready");
            sentence.setGraphic(Icon.of(blocked ? "alert-circle-outline" : "check-circle-outline"));
        }
    }

    private void say(Said said) {
        var note =
                switch (said) {
                    case Said.Nothing _ -> null;
                    case Said.Done(var code) ->
                        new Note(
                                Pill.Kind.OK,
                                "check-circle-outline",
                                Texts.wrapped(words.get("returns.done", code), "strong"),
                                new RatingView(returns, words));
                    case Said.Rated(var code) ->
                        new Note(
                                Pill.Kind.OK,
                                "check-circle-outline",
                                Texts.wrapped(words.get("returns.rated", code), "strong"));
                    case Said.Refused(var why) ->
                        new Note(
                                Pill.Kind.WARN,
                                "alert-outline",
                                Texts.wrapped(words.what(why), "strong"),
                                Texts.wrapped(words.todo(why), "muted-m"));
                };
        middle.setTop(note == null ? null : Boxes.styled(Boxes.column(0, note), "page"));
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public ActionBar actions() {
        return actions;
    }

    @Override
    public List<ActionButton> buttons() {
        var all = new ArrayList<>(actions.buttons());
        all.add(work.money.take());
        all.add(work.money.again());
        return all;
    }

    @Override
    public boolean scanned(Scan scan) {
        return returns.scanned(scan);
    }

    @Override
    public boolean pressed(KeyEvent key) {
        var now = returns.open().get();
        if (!key.isAltDown() || !key.getCode().isDigitKey()) {
            return false;
        }
        var digit = key.getCode().getCode() - KeyCode.DIGIT0.getCode();
        if (now == null) {
            return rated(digit);
        }
        switch (digit) {
            case 1, 2, 3 -> returns.cameAs(Who.values()[digit - 1]);
            case 4 -> returns.paperSeen(!now.paperSeen());
            case 5 -> returns.byHand(!now.byHand());
            default -> {
                return work.money.pressed(digit);
            }
        }
        return true;
    }

    private boolean rated(int score) {
        var asks = returns.said().get() instanceof Said.Done && score >= 1 && score <= RatingView.MOST;
        if (asks) {
            returns.rate(score);
        }
        return asks;
    }

    @Override
    public void entered() {
        returns.load();
    }

    @Override
    public ObservableValue<? extends Number> waiting() {
        return Bindings.size(returns.list().waiting());
    }
}
