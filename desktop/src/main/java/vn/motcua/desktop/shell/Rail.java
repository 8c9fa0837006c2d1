// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// The areas, one below the other; a badge counts what waits there for this officer.
final class Rail extends VBox {

    private final java.util.Map<Area, javafx.scene.control.Label> badges = new java.util.EnumMap<>(Area.class);

    Rail(Words words, Navigation navigation) {
        super(2);
        getStyleClass().add("rail");
        var areas = navigation.areas();
        areas.stream().filter(a -> !a.atFoot()).forEach(a -> getChildren().add(button(words, navigation, a)));
        getChildren().add(Boxes.spaceBelow());
        areas.stream().filter(Area::atFoot).forEach(a -> getChildren().add(button(words, navigation, a)));
        areas.forEach(a -> navigation.waiting(a).ifPresent(waiting -> count(a, waiting)));
        navigation.onBuilt(_ -> areas.forEach(a -> navigation.waiting(a).ifPresent(waiting -> count(a, waiting))));
    }

    private Button button(Words words, Navigation navigation, Area area) {
        var badge = Texts.line("", "badge");
        badge.setVisible(false);
        badges.put(area, badge);
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        badge.setTranslateX(12);
        badge.setTranslateY(-6);
        var icon = new StackPane(Icon.of(area.icon(), "icon-l"), badge);
        icon.setMaxWidth(44);
        var face = Boxes.column(3, icon, Texts.line(words.get(area.word())));
        face.setAlignment(Pos.CENTER);
        var button = Boxes.styled(new Button(null, face), "rail-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.setAccessibleText(words.get(area.word()));
        button.setTooltip(new Tooltip(words.get(area.word()) + "  " + Keycap.textOf(area.keys())));
        button.setOnAction(_ -> navigation.go(area));
        navigation.area().subscribe(now -> {
            button.getStyleClass().remove("rail-on");
            if (now == area) {
                button.getStyleClass().add("rail-on");
            }
        });
        return button;
    }

    /// Binds rather than listens: a desk may give a binding that nobody else holds. A badge that counts already goes
    /// on counting the same.
    private void count(Area area, ObservableValue<? extends Number> waiting) {
        var badge = java.util.Objects.requireNonNull(badges.get(area));
        if (!badge.textProperty().isBound()) {
            badge.textProperty().bind(waiting.map(Object::toString));
            badge.visibleProperty().bind(waiting.map(n -> n.intValue() > 0));
        }
    }
}
