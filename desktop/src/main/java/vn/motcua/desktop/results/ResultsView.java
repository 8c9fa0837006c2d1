// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.results;

import javafx.beans.binding.Bindings;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Hero;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.PaneDesk;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.desktop.kit.Scrolled;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// The desk of the results warehouse: what was found at the left, the open result in the middle, what can be done to it
/// below.
public final class ResultsView extends PaneDesk {

    private final Words words;
    private final ResultsViewModel model;
    private final FoundListView list;
    private final ResultView result;
    private final Scrolled scroll;
    private final Hero empty;

    public ResultsView(ResultsViewModel model, Words words) {
        this.words = words;
        this.model = model;
        list = new FoundListView(model, words);
        result = new ResultView(model, words);
        scroll = new Scrolled(result);
        empty = Boxes.styled(
                new Hero("archive-search-outline", words.get("results.hero"), words.get("results.hero.line")), "page");
        lay(list, bar());
        model.opened().subscribe(this::show);
        model.said().subscribe(this::say);
    }

    private ActionBar bar() {
        var may = model.opened().map(o -> o.ours() && o.holds()).orElse(false);
        var mayCopy = model.opened().map(o -> o.mayCopy() && o.holds()).orElse(false);
        var copy = new ActionButton(
                words.get("results.copy"), "content-copy", "F6", () -> begin(ResultsViewModel.Task.COPY));
        copy.disableProperty().bind(Bindings.createBooleanBinding(() -> !mayCopy.getValue(), model.opened()));
        var idle = Bindings.createBooleanBinding(() -> !may.getValue(), model.opened());
        var close = new ActionButton(words.get("results.back"), "close", "Esc", model::back);
        close.disableProperty().bind(model.opened().isNull());
        var replace = new ActionButton(
                words.get("results.replace"), "file-replace-outline", "F7", () -> begin(ResultsViewModel.Task.REPLACE));
        replace.disableProperty().bind(idle);
        var revoke = new ActionButton(
                words.get("results.revoke"), "file-cancel-outline", "F8", () -> begin(ResultsViewModel.Task.REVOKE));
        revoke.disableProperty().bind(idle);
        var confirm = new ActionButton(words.get("results.confirm"), "check", "F9", model::confirm).accent();
        confirm.disableProperty().bind(model.proposed().isNull().or(model.busy()));
        return new ActionBar(java.util.List.of(), java.util.List.of(close, copy, replace, revoke, confirm));
    }

    /// Goes to what is missing first.
    private void begin(ResultsViewModel.Task task) {
        var missing = result.missing(task);
        if (missing == null) {
            model.propose(task);
            scroll.setVvalue(0);
        } else {
            Boxes.reveal(scroll, missing);
            missing.requestFocus();
        }
    }

    private void show(@Nullable Opened now) {
        work(now == null ? empty : scroll);
    }

    private void say(String key) {
        said(
                key.isEmpty()
                        ? null
                        : Boxes.styled(
                                Boxes.column(
                                        0,
                                        !key.equals("results.none")
                                                ? Note.done(words.get(key))
                                                : new Note(
                                                        Pill.Kind.INFO,
                                                        "information-outline",
                                                        Texts.wrapped(words.get(key)))),
                                "page"));
    }

    @Override
    public boolean scanned(Scan scan) {
        return model.scanned(scan);
    }

    @Override
    public void entered() {
        list.focus();
    }

    @Override
    public void ended() {
        model.ended();
    }
}
