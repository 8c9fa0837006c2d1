// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.List;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// One place of work in the main window. A desk is built when it is first opened and lives until the officer signs
/// out.
public interface Desk {

    /// Everything between the top bar, the rail and the action bar.
    Node body();

    /// The bar at the bottom; none where the acts stand in the page.
    default ActionBar actions() {
        return ActionBar.none();
    }

    /// The buttons whose keys the window presses.
    default List<ActionButton> buttons() {
        return actions().buttons();
    }

    /// A code was read while this desk was open.
    ///
    /// @return whether the desk took it; if not, the window looks for a desk that does
    default boolean scanned(Scan scan) {
        return false;
    }

    /// A key that no button has, for example Alt+1.
    ///
    /// @return whether the desk took it
    default boolean pressed(KeyEvent event) {
        return false;
    }

    /// The officer came to this desk.
    default void entered() {}

    /// The officer went to another desk.
    default void left() {}

    /// The officer signed out: the desk stops listening to whatever outlives it, above all the store. Nothing is asked
    /// of it afterwards.
    default void ended() {}

    /// How many things wait here for this officer; 0 shows no badge.
    default ObservableValue<? extends Number> waiting() {
        return new SimpleIntegerProperty();
    }
}
