// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Hero;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.PaneDesk;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.desktop.kit.Words;

/// The desk of hand-over: what waits on the left, the four blocks in the middle, whose it is on the right.
public final class ReturnsView extends PaneDesk {

    private final ReturnsViewModel returns;
    private final Words words;
    private final ReturnsWords say;
    private final HandoverView work;
    private final PersonView person;
    private final Hero empty;
    private final Hyperlink sentence = new Hyperlink();

    public ReturnsView(ReturnsViewModel returns, Words words) {
        this.returns = returns;
        this.words = words;
        this.say = new ReturnsWords(words);
        work = new HandoverView(returns, words);
        person = new PersonView(returns, words);
        empty = Boxes.styled(
                new Hero("hand-extended-outline", words.get("returns.hero"), words.get("returns.hero.line")), "page");
        lay(new ReadyListView(returns, words), bar());
        givesWay(person);
        returns.handover().open().subscribe(this::show);
        returns.said().subscribe(this::say);
    }

    private ActionBar bar() {
        sentence.setFocusTraversable(false);
        sentence.setMinWidth(0);
        sentence.setWrapText(true);
        sentence.setOnAction(_ -> returns.handOver());
        var close = new ActionButton(words.get("returns.close"), "close", "Esc", returns::close);
        var idle = Bindings.createBooleanBinding(
                this::idle, returns.handover().open(), returns.list().only(), returns.said());
        close.visibleProperty().bind(idle.not());
        close.disableProperty().bind(idle);
        var handOver = new ActionButton(
                        words.get("returns.hand_over"), "hand-extended-outline", "F9", returns::handOver)
                .accent()
                .muted(returns.handover()
                        .open()
                        .map(h -> !h.blockers().isEmpty())
                        .orElse(true));
        handOver.disableProperty().bind(returns.busy());
        return new ActionBar(List.of(), List.of(close, handOver))
                .saying(sentence)
                .elsewhere(work.money.take(), work.money.again());
    }

    private boolean idle() {
        return returns.handover().open().get() == null
                && returns.list().only().get() == null
                && returns.said().get() instanceof Said.Nothing;
    }

    private void show(@Nullable Handover now) {
        work(now == null ? empty : work);
        setRight(now == null ? null : person);
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
                        Note.done(words.get("returns.done", code), new RatingView(returns, words));
                    case Said.Rated(var code) -> Note.done(words.get("returns.rated", code));
                    case Said.Refused(var why) -> Note.refused(words, why);
                };
        said(note == null ? null : Boxes.styled(Boxes.column(0, note), "page"));
    }

    @Override
    public void ended() {
        returns.ended();
    }

    @Override
    public boolean scanned(Scan scan) {
        return returns.scanned(scan);
    }

    @Override
    public boolean pressed(KeyEvent key) {
        var now = returns.handover().open().get();
        if (!key.isAltDown() || !key.getCode().isDigitKey()) {
            return false;
        }
        var digit = key.getCode().getCode() - KeyCode.DIGIT0.getCode();
        if (now == null) {
            return rated(digit);
        }
        switch (digit) {
            case 1, 2, 3 -> returns.handover().cameAs(Who.values()[digit - 1]);
            case 4 -> returns.handover().paperSeen(!now.paperSeen());
            case 5 -> returns.handover().byHand(!now.byHand());
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
