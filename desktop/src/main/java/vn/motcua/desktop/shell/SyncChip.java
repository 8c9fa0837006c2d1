// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.sync.SyncState;

/// How the counter stands with the centre, in words; opens the sync desk.
final class SyncChip extends Button {

    static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    SyncChip(Words words, ObservableValue<SyncState> state, Runnable open) {
        var pill = new Pill(Pill.Kind.MUTED, "cloud-outline", "");
        setGraphic(pill);
        getStyleClass().addAll("flat", "sync-chip");
        setPadding(javafx.geometry.Insets.EMPTY);
        setMinWidth(Region.USE_PREF_SIZE);
        setFocusTraversable(false);
        setOnAction(_ -> open.run());
        state.subscribe(now -> {
            pill.show(kind(now), icon(now), text(words, now));
            setAccessibleText(pill.getText());
        });
    }

    static String text(Words words, SyncState state) {
        var hour = HOUR.format(state.since());
        if (state.refused() > 0) {
            return words.get("shell.sync.refused", state.refused());
        }
        return switch (state.kind()) {
            case SYNCED -> words.get("shell.sync.synced", hour);
            case SYNCING -> words.get("shell.sync.syncing", state.waiting());
            case OFFLINE -> words.get("shell.sync.offline", state.waiting());
            case BLOCKED -> words.get("shell.sync.blocked", state.waiting());
        };
    }

    private static Pill.Kind kind(SyncState state) {
        if (state.refused() > 0) {
            return Pill.Kind.BAD;
        }
        return switch (state.kind()) {
            case SYNCED -> Pill.Kind.OK;
            case SYNCING -> Pill.Kind.INFO;
            case OFFLINE -> Pill.Kind.WARN;
            case BLOCKED -> Pill.Kind.BAD;
        };
    }

    private static String icon(SyncState state) {
        return switch (state.kind()) {
            case SYNCED -> "cloud-check-outline";
            case SYNCING -> "cloud-sync-outline";
            case OFFLINE -> "cloud-off-outline";
            case BLOCKED -> "cloud-alert";
        };
    }
}
