// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.List;
import javafx.collections.ObservableList;

/// Lists that the screen follows.
public final class Lists {

    private Lists() {}

    /// Those who follow hear of it only if something has changed.
    public static <T> void put(ObservableList<T> list, List<? extends T> now) {
        if (!list.equals(now)) {
            list.setAll(now);
        }
    }
}
