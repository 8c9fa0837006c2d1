// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;

/// The bar at the bottom of a desk, 64 px: what is being kept on the left, what is missing in the middle, the acts on
/// the right, the main one last. Where there is no room for all, what is on the left goes.
public final class ActionBar extends HBox {

    /// In sizes of its letters.
    private static final double SENTENCE = 20;

    private final List<ActionButton> buttons;
    private final List<ActionButton> elsewhere = new ArrayList<>();
    private final HBox left;

    public ActionBar(List<? extends Node> left, List<ActionButton> buttons) {
        super(10);
        this.buttons = List.copyOf(buttons);
        getStyleClass().add("actions");
        this.left = Boxes.row(10, left.toArray(Node[]::new));
        getChildren().add(this.left);
        getChildren().add(Boxes.space());
        this.buttons.forEach(b -> b.big());
        getChildren().addAll(this.buttons);
    }

    /// For a desk whose acts stand in its page.
    public static ActionBar none() {
        var bar = new ActionBar(List.of(), List.of());
        bar.setVisible(false);
        bar.setManaged(false);
        return bar;
    }

    /// Puts a node, such as the sentence that says what is missing, just before the buttons.
    public ActionBar saying(Node sentence) {
        getChildren().add(getChildren().size() - buttons.size(), sentence);
        return this;
    }

    /// Adds buttons that stand in the page; the window presses their keys too.
    public ActionBar elsewhere(ActionButton... inPage) {
        elsewhere.addAll(List.of(inPage));
        return this;
    }

    @Override
    protected void layoutChildren() {
        showIcons();
        var rest = getManagedChildren().stream().filter(c -> c != left).toList();
        var wanted = rest.stream().mapToDouble(ActionBar::needed).sum() + rest.size() * getSpacing();
        var room = getWidth() - getInsets().getLeft() - getInsets().getRight() - wanted;
        left.setVisible(room >= left.minWidth(-1));
        left.setManaged(left.isVisible());
        super.layoutChildren();
    }

    /// A sentence wants the room of its first words at least.
    private static double needed(Node child) {
        return child instanceof Labeled sentence && !(child instanceof ActionButton)
                ? Math.min(sentence.prefWidth(-1), sentence.getFont().getSize() * SENTENCE)
                : child.minWidth(-1);
    }

    /// The icons go where all the words would not fit beside them.
    private void showIcons() {
        var rest = getManagedChildren().stream().filter(c -> c != left).toList();
        var hidden = buttons.stream().mapToDouble(ActionButton::hiddenWidth).sum();
        var wanted = rest.stream().mapToDouble(c -> c.prefWidth(-1)).sum() + rest.size() * getSpacing() + hidden;
        var fits = wanted <= getWidth() - getInsets().getLeft() - getInsets().getRight();
        buttons.forEach(b -> b.showIcon(fits));
    }

    /// A bar never makes its window wider.
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    /// Those in the bar, then those in the page.
    public List<ActionButton> buttons() {
        return Stream.concat(buttons.stream(), elsewhere.stream()).toList();
    }
}
