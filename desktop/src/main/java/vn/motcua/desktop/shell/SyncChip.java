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

    /// @param needsYou how many things wait for this officer
    SyncChip(Words words, ObservableValue<SyncState> state, ObservableValue<? extends Number> needsYou, Runnable open) {
        var pill = new Pill(Pill.Kind.MUTED, "cloud-outline", "");
        setGraphic(pill);
        getStyleClass().addAll("flat", "sync-chip");
        setPadding(javafx.geometry.Insets.EMPTY);
        setMinWidth(Region.USE_PREF_SIZE);
        setFocusTraversable(false);
        setOnAction(_ -> open.run());
        Runnable show = () -> {
            var now = state.getValue();
            var need = needsYou.getValue().intValue();
            pill.show(kind(now, need), icon(now), text(words, now, need));
            setAccessibleText(pill.getText());
        };
        state.subscribe(_ -> show.run());
        needsYou.subscribe(_ -> show.run());
    }

    static String text(Words words, SyncState state, int need) {
        var hour = HOUR.format(state.since());
        var line =
                switch (state.kind()) {
                    case SYNCED -> words.get("shell.sync.synced", hour);
                    case SYNCING -> words.get("shell.sync.syncing", state.waiting());
                    case OFFLINE -> words.get("shell.sync.offline", state.waiting());
                    case BLOCKED -> words.get("shell.sync.blocked", state.waiting());
                };
        return need == 0 ? line : words.get("shell.sync.need", line, need);
    }

    private static Pill.Kind kind(SyncState state, int need) {
        return switch (state.kind()) {
            case SYNCED -> need > 0 ? Pill.Kind.WARN : Pill.Kind.OK;
            case SYNCING -> need > 0 ? Pill.Kind.WARN : Pill.Kind.INFO;
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
