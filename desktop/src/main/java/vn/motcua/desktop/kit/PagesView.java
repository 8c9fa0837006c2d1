// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// The pages of a desk, each a desk of its own, one at a time below a row of their names; Alt and a digit goes to one.
public final class PagesView implements Desk {

    /// @param name key of the words
    public record Page(String name, Desk desk) {}

    private final List<Page> pages;
    private final Segments names;
    private final BorderPane body = new BorderPane();

    public PagesView(Words words, List<Page> pages) {
        this.pages = List.copyOf(pages);
        names = new Segments(pages.stream().map(p -> words.get(p.name())).toList());
        body.setTop(Boxes.styled(new StackPane(names), "page"));
        names.chosen().subscribe(_ -> show());
    }

    private Desk open() {
        return pages.get(names.chosen().get()).desk();
    }

    private void show() {
        var desk = open();
        var whole = new BorderPane(desk.body());
        whole.setBottom(desk.actions());
        body.setCenter(whole);
        desk.entered();
    }

    @Override
    public Node body() {
        return body;
    }

    /// The open page brings its own bar.
    @Override
    public ActionBar actions() {
        return ActionBar.none();
    }

    @Override
    public List<ActionButton> buttons() {
        return open().buttons();
    }

    @Override
    public boolean pressed(KeyEvent event) {
        var no = event.getCode().getCode() - javafx.scene.input.KeyCode.DIGIT1.getCode();
        if (event.isAltDown() && no >= 0 && no < pages.size()) {
            names.chosen().set(no);
            return true;
        }
        return open().pressed(event);
    }

    @Override
    public ObservableValue<? extends Number> waiting() {
        var all = pages.stream().map(p -> p.desk().waiting()).toList();
        return Bindings.createIntegerBinding(
                () -> all.stream().mapToInt(w -> w.getValue().intValue()).sum(), all.toArray(Observable[]::new));
    }

    @Override
    public void entered() {
        open().entered();
    }

    @Override
    public void left() {
        open().left();
    }

    @Override
    public void ended() {
        pages.forEach(p -> p.desk().ended());
    }
}
