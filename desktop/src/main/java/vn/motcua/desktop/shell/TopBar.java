// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.sync.SyncState;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.Role;

/// Where, what is asked for, how things stand, who: 58 px.
final class TopBar extends HBox {

    /// In sizes of the letters: in a narrower window the officer is there by initials only.
    private static final double ROOMY = 80;

    private final Words words;

    /// What the bar's controls do.
    record Acts(Runnable palette, Runnable sync, Runnable cover, Runnable lock, Runnable signOut) {}

    TopBar(
            Words words,
            Place place,
            ObservableValue<SyncState> sync,
            ObservableValue<? extends Number> needsYou,
            ObservableValue<List<DeviceState>> devices,
            Acts acts) {
        super(14);
        this.words = words;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("topbar");
        var brand = Boxes.column(
                0, Texts.line(words.get("shell.brand", place.desk()), "brand"), Texts.clipped(place.unit(), "muted-s"));
        brand.setAlignment(Pos.CENTER_LEFT);
        brand.setMaxWidth(330);
        var eye = flat("eye-off-outline", words.get("shell.cover"), acts.cover());
        getChildren()
                .setAll(
                        Boxes.styled(new StackPane(Icon.of("stamper", "icon-l")), "logo"),
                        brand,
                        Boxes.space(),
                        omnibox(acts.palette()),
                        Boxes.space(),
                        new SyncChip(words, sync, needsYou, acts.sync()),
                        dots(devices),
                        eye,
                        user(place.officer(), acts));
    }

    private Button omnibox(Runnable open) {
        var hint = Texts.clipped(words.get("shell.omnibox"));
        var face = Boxes.row(10, Icon.of("qrcode-scan", "muted-icon"), Boxes.wide(hint), new Keycap("Ctrl K"));
        var box = new Button(null, face);
        box.getStyleClass().add("omnibox");
        box.setFocusTraversable(false);
        box.setAccessibleText(words.get("shell.omnibox"));
        box.setMinWidth(200);
        box.setPrefWidth(420);
        box.setMaxWidth(520);
        HBox.setHgrow(box, javafx.scene.layout.Priority.SOMETIMES);
        face.prefWidthProperty().bind(box.widthProperty().subtract(26));
        box.setOnAction(_ -> open.run());
        return box;
    }

    private static HBox dots(ObservableValue<List<DeviceState>> devices) {
        var row = Boxes.styled(Boxes.row(2), "devices");
        row.setMinWidth(Region.USE_PREF_SIZE);
        row.setMaxHeight(Region.USE_PREF_SIZE);
        devices.subscribe(
                now -> row.getChildren().setAll(now.stream().map(TopBar::dot).toList()));
        return row;
    }

    private static StackPane dot(DeviceState device) {
        var dot = Boxes.styled(new Region(), "device-dot", device.ready() ? "dot-ok" : "dot-bad");
        StackPane.setAlignment(dot, Pos.BOTTOM_RIGHT);
        var pane = Boxes.styled(new StackPane(Icon.of(device.icon()), dot), "device");
        pane.setAccessibleText(device.words());
        Tooltip.install(pane, new Tooltip(device.words()));
        return pane;
    }

    private MenuButton user(Officer officer, Acts acts) {
        var avatar = Boxes.styled(new StackPane(Texts.line(initials(officer.name()))), "avatar");
        var who =
                Boxes.column(0, Texts.line(officer.name(), "strong"), Texts.line(words.get(role(officer)), "muted-s"));
        who.setAlignment(Pos.CENTER_LEFT);
        var name = (Label) who.getChildren().getFirst();
        Boxes.shownWhile(
                who,
                Bindings.createBooleanBinding(
                        () -> getWidth() > ROOMY * name.getFont().getSize(), widthProperty(), name.fontProperty()));
        var menu = new MenuButton(null, Boxes.row(8, avatar, who));
        menu.getStyleClass().addAll("flat", "user-menu", "no-arrow");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setFocusTraversable(false);
        menu.setAccessibleText(officer.name());
        menu.setTooltip(new Tooltip(officer.name() + " · " + words.get(role(officer))));
        var lock = new MenuItem(words.get("shell.lock"), Icon.of("lock-outline"));
        lock.setAccelerator(MainWindow.LOCK);
        lock.setOnAction(_ -> acts.lock().run());
        var out = new MenuItem(words.get("shell.sign_out"), Icon.of("logout"));
        out.setOnAction(_ -> acts.signOut().run());
        menu.getItems().setAll(lock, out);
        return menu;
    }

    private static Button flat(String icon, String text, Runnable act) {
        var button = new Button(null, Icon.of(icon));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setFocusTraversable(false);
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setOnAction(_ -> act.run());
        return button;
    }

    /// The first letters of the last two words of a name: `Trần Thu Hà` → `TH`.
    static String initials(String name) {
        var parts = name.strip().split("\\s+");
        var from = Math.max(0, parts.length - 2);
        var letters = new StringBuilder();
        for (var i = from; i < parts.length; i++) {
            letters.append(parts[i], 0, Math.min(1, parts[i].length()));
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }

    private static String role(Officer officer) {
        for (var role : List.of(Role.SUPERVISOR, Role.SIGNER, Role.CLERK, Role.AGENT)) {
            if (officer.may(role)) {
                return "shell.role." + role.name().toLowerCase(Locale.ROOT);
            }
        }
        return "shell.role.none";
    }
}
