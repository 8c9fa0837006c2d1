// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.FormField;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Scrolled;
import vn.motcua.desktop.kit.Texts;

/// A sheet over the work of the session: a title, what it is for, and its content; it scrolls where it must.
abstract class SheetPageView extends Scrolled {

    private final VBox column = Boxes.styled(Boxes.column(12), "middle-pane");
    private ActionBar bar = ActionBar.none();

    SheetPageView(String title, String about) {
        column.getChildren().add(Boxes.column(2, Texts.wrapped(title, "h1"), Texts.wrapped(about, "muted-s")));
        setContent(column);
        setStyle("-fx-min-width: 25em;");
    }

    /// Its acts.
    final ActionBar bar() {
        return bar;
    }

    /// Says what the keys do, and what can be done.
    final void acts(String keys, ActionButton... acts) {
        bar = new ActionBar(
                List.of(Icon.of("information-outline", "muted-icon"), Texts.line(keys, "muted-s")), List.of(acts));
    }

    /// It was just opened: the cursor goes where the work begins.
    void open() {
        requestFocus();
    }

    /// Alt and a digit.
    ///
    /// @return whether it was one of its own
    boolean digit(int no) {
        return false;
    }

    final void fill(Node... content) {
        column.getChildren().addAll(content);
    }

    /// A field of several lines; Tab leaves it.
    static TextArea lines(StringProperty text, int rows) {
        var area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.textProperty().bindBidirectional(text);
        area.addEventFilter(KeyEvent.KEY_PRESSED, key -> leave(area, key));
        return area;
    }

    private static void leave(TextInputControl from, KeyEvent key) {
        if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
            key.consume();
            from.fireEvent(new KeyEvent(
                    from, from, KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, key.isShiftDown(), true, false, false));
        }
    }

    static TextField line(StringProperty text) {
        var field = new TextField();
        field.textProperty().bindBidirectional(text);
        return field;
    }

    static FormField named(String name, boolean required, Node control) {
        return new FormField(name, required, control);
    }

    /// What keeps the sheet from being made, in red; takes no room while all is well.
    static Node fault(StringProperty text) {
        var label = Texts.wrapped(text, "text-bad");
        return Boxes.shownWhile(label, text.isNotEmpty());
    }
}
