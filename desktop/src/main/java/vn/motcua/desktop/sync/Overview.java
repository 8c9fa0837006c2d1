// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Words;

/// How the counter stands with the centre, in plain words. Pure.
public final class Overview {

    private final Words words;
    private final SyncWords say;

    Overview(Words words, SyncWords say) {
        this.words = words;
        this.say = say;
    }

    /// Something to mind, above the lists.
    ///
    /// @param todo may be empty
    public record Alert(Pill.Kind tone, String icon, String what, String todo) {}

    /// `Đã đồng bộ lúc 08:41 · 3 việc chờ gửi · 2 giấy tờ chờ gửi (1,1 MB) · mã còn giữ: 158`
    String sentence(SyncState state, Picture picture) {
        var parts = new ArrayList<String>();
        var since = say.at(state.since());
        var synced = state.synced();
        parts.add(
                switch (state.kind()) {
                    case SYNCED -> words.get("sync.overview.synced", synced == null ? since : say.at(synced));
                    case SYNCING -> words.get("sync.overview.syncing");
                    case OFFLINE -> words.get("sync.overview.offline", since);
                    case BLOCKED -> words.get("sync.overview.blocked", since);
                });
        if (synced != null && state.kind() != SyncState.Kind.SYNCED) {
            parts.add(words.get("sync.overview.last", say.at(synced)));
        }
        if (state.offered() > 0) {
            var done = Math.max(0, state.offered() - picture.commands());
            parts.add(words.get("sync.overview.offered", done, state.offered()));
        }
        if (picture.commands() > 0) {
            parts.add(words.get("sync.overview.commands", picture.commands()));
        }
        if (picture.papers() > 0) {
            parts.add(words.get("sync.overview.papers", picture.papers(), say.size(picture.bytes())));
        }
        if (picture.commands() + picture.papers() == 0) {
            parts.add(words.get("sync.overview.nothing"));
        }
        parts.add(words.get("sync.overview.codes", picture.codes()));
        return String.join(" · ", parts);
    }

    List<Alert> alerts(SyncState state) {
        var alerts = new ArrayList<Alert>();
        var why = state.why();
        if (state.kind() == SyncState.Kind.BLOCKED && why != null) {
            alerts.add(new Alert(Pill.Kind.BAD, "cloud-alert", words.what(why), words.todo(why)));
        }
        var note = state.note();
        if (note != null) {
            alerts.add(new Alert(Pill.Kind.WARN, "alert-outline", words.what(note), words.todo(note)));
        }
        return List.copyOf(alerts);
    }
}
