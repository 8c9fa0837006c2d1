// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Rows below each other, of which only those are drawn anew that have changed.
///
/// @param <T> all that a row shows, with `equals`; no two rows are equal
public final class DrawnRows<T> {

    private final Pane place;
    private final Function<? super T, ? extends Node> draw;
    private Map<T, Node> drawn = Map.of();

    /// @param place holds nothing else
    public DrawnRows(Pane place, Function<? super T, ? extends Node> draw) {
        this.place = place;
        this.draw = draw;
    }

    public void show(List<? extends T> now) {
        var next = new HashMap<T, Node>();
        for (var row : now) {
            var known = drawn.get(row);
            next.put(row, known == null ? draw.apply(row) : known);
        }
        drawn = next;
        lay(now.stream().map(next::get).toList());
    }

    /// What stays is not taken out, or it would lose the cursor.
    private void lay(List<Node> nodes) {
        var there = place.getChildren();
        if (there.size() != nodes.size()) {
            there.setAll(nodes);
            return;
        }
        for (var i = 0; i < nodes.size(); i++) {
            if (there.get(i) != nodes.get(i)) {
                there.set(i, nodes.get(i));
            }
        }
    }
}
