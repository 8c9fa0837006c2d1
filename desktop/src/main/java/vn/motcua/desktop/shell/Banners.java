// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.sync.SyncState;

/// What lies between the top bar and the desk: the striped strip of made-up data, the amber word about the lost
/// centre.
final class Banners extends VBox {

    Banners(Words words, boolean demo, ObservableValue<SyncState> sync, Runnable openSync) {
        if (demo) {
            var strip = Boxes.styled(new HBox(Texts.line(words.get("shell.demo"))), "demo-strip");
            getChildren().add(strip);
        }
        var text = Texts.wrapped("");
        var queue = new Button(null, Boxes.row(8, Texts.line(words.get("shell.offline.queue")), new Keycap("Ctrl 6")));
        queue.getStyleClass().add("small");
        queue.setMinWidth(Region.USE_PREF_SIZE);
        queue.setFocusTraversable(false);
        queue.setOnAction(_ -> openSync.run());
        var offline = Boxes.styled(Boxes.row(10, Icon.of("cloud-off-outline"), Boxes.wide(text), queue), "banner");
        getChildren().add(offline);
        sync.subscribe(state -> {
            var away = state.kind() == SyncState.Kind.OFFLINE || state.kind() == SyncState.Kind.BLOCKED;
            offline.setVisible(away);
            offline.setManaged(away);
            text.setText(away ? sentence(words, state) : "");
        });
    }

    private static String sentence(Words words, SyncState state) {
        var why = state.why();
        if (state.kind() == SyncState.Kind.BLOCKED && why != null) {
            return words.what(why) + " " + words.todo(why);
        }
        return words.get("shell.offline", SyncChip.HOUR.format(state.since()), state.waiting());
    }
}
