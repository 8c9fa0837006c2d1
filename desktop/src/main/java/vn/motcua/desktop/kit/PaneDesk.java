// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A desk of panes: what waits at the left, the work in the middle below what was said last, and at the right what
/// belongs to it; or of one page.
public abstract class PaneDesk extends BorderPane implements Desk {

    /// In widths of the left pane: below that (large letters) the right pane gives way to the work.
    private static final double ROOMY = 3.9;

    private final BorderPane middle = Boxes.styled(new BorderPane(), "screen");
    private ActionBar actions = ActionBar.none();

    /// Lays the desk out, once.
    protected final void lay(Region left, ActionBar bar) {
        actions = bar;
        setLeft(left);
        setCenter(middle);
    }

    /// Lays a desk of one page out, once.
    protected final void page(Node page, ActionBar bar) {
        actions = bar;
        setCenter(page);
    }

    /// What stands in the middle.
    protected final void work(Node node) {
        middle.setCenter(node);
    }

    /// What stands above it.
    protected final void said(@Nullable Node node) {
        middle.setTop(node);
    }

    /// Shows a pane at the right only while there is room beside the left one.
    protected final void givesWay(Region right) {
        var roomy = widthProperty()
                .greaterThan(((Region) getLeft()).minWidthProperty().multiply(ROOMY));
        Boxes.shownWhile(right, roomy);
    }

    @Override
    public final Node body() {
        return this;
    }

    @Override
    public final ActionBar actions() {
        return actions;
    }
}
