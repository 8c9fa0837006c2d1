// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import vn.motcua.desktop.counter.StackOrder.Place;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Words;

/// Where a page is proposed to go, and why, under its picture.
final class SortingPillView {

    private SortingPillView() {}

    static Node of(Place place, Words words) {
        var kind = place.kind();
        var name = kind == null ? "" : kind.name(words.locale());
        var why = words.get("counter.sort." + place.why(), name, place.title());
        var pill = place.row() > 0
                ? new Pill(Pill.Kind.INFO, "arrow-right", words.get("counter.sort.row", place.row(), name))
                : new Pill(Pill.Kind.WARN, "help-circle-outline", why);
        pill.getStyleClass().add("may-clip");
        pill.setMinWidth(0);
        pill.setMaxWidth(150);
        pill.setTooltip(new Tooltip(why));
        pill.setAccessibleText(pill.getText() + ", " + why);
        return pill;
    }
}
