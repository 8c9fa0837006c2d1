// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// Event filters of a scene that end: the scene outlives what is shown in it, and would hold it for ever.
public final class Filters {

    private Filters() {}

    /// @return takes the filter away again
    public static <E extends Event> Subscription on(Scene scene, EventType<E> type, EventHandler<? super E> filter) {
        scene.addEventFilter(type, filter);
        return () -> scene.removeEventFilter(type, filter);
    }
}
