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
import vn.motcua.desktop.session.SessionProblem;
import vn.motcua.desktop.sync.SyncState;
import vn.motcua.model.problem.Problem;

/// What lies between the top bar and the desk: the striped strip of made-up data, the amber word about the lost
/// centre.
final class Banners extends VBox {

    private static final Problem LEASE_ENDED = new Problem(SessionProblem.LEASE_ENDED);

    /// Until the centre is reached again.
    private boolean readOnly;

    Banners(Words words, Place place, ObservableValue<SyncState> sync, Runnable openSync) {
        readOnly = place.readOnly();
        if (place.demo()) {
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
            readOnly &= state.kind() != SyncState.Kind.SYNCED;
            var away = state.kind() == SyncState.Kind.OFFLINE || state.kind() == SyncState.Kind.BLOCKED || readOnly;
            offline.setVisible(away);
            offline.setManaged(away);
            text.setText(away ? sentence(words, state) : "");
        });
    }

    private String sentence(Words words, SyncState state) {
        var why = readOnly ? LEASE_ENDED : state.why();
        if (why != null && (readOnly || state.kind() == SyncState.Kind.BLOCKED)) {
            return words.what(why) + " " + words.todo(why);
        }
        return words.get("shell.offline", SyncChip.HOUR.format(state.since()), state.waiting());
    }
}
