// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import vn.motcua.desktop.kit.Words;

/// Sentences of this desk that need more than a key. Pure.
final class ReturnsWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Words words;

    ReturnsWords(Words words) {
        this.words = words;
    }

    /// `17:00 23/11/2026`
    static String moment(LocalDateTime at) {
        return MOMENT.format(at);
    }

    /// `21/11/2026`
    static String day(LocalDateTime at) {
        return DAY.format(at);
    }

    /// @param dong in đồng
    String fee(long dong) {
        return dong == 0
                ? words.get("returns.fee.free")
                : words.get("returns.fee.value", String.format(Words.VIETNAMESE, "%,d", dong));
    }

    String blocker(Blocker blocker) {
        return words.get("returns.blocker." + blocker);
    }

    /// What still keeps F9, in one sentence.
    String left(Handover now) {
        var blockers = now.blockers();
        if (blockers.isEmpty()) {
            return words.get("returns.ready");
        }
        var first = blocker(blockers.getFirst());
        return blockers.size() == 1 ? first : words.get("returns.left", blockers.size(), first);
    }
}
