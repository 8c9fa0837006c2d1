// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Stage;

/// How a dossier that went by post stands, in words. Pure.
final class StatusWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private StatusWords() {}

    /// `08:41 21/11/2026`
    static String moment(Instant at) {
        return MOMENT.format(Point.local(at));
    }

    static String of(Words words, Dossier dossier) {
        if (dossier.stage() instanceof Stage.Filed) {
            return filed(words, dossier);
        }
        var due = dossier.receipt().map(r -> MOMENT.format(r.due())).orElse("");
        var key = "post.stage." + dossier.stage().getClass().getSimpleName();
        return words.has(key) ? words.get(key, due) : words.get("post.stage.other");
    }

    private static String filed(Words words, Dossier dossier) {
        var sent = Bag.consignment(dossier);
        if (sent.isEmpty()) {
            return words.get("post.status.inbox");
        }
        var signed = sent.get().signedAt();
        if (signed != null) {
            return words.get("post.status.signed", moment(signed));
        }
        return sent.get().bag().isEmpty()
                ? words.get("post.status.loose")
                : words.get("post.status.bag", sent.get().bag());
    }

    /// @param dong in đồng
    static String money(Words words, long dong) {
        return dong == 0
                ? words.get("post.free")
                : words.get("post.money", String.format(Words.VIETNAMESE, "%,d", dong));
    }
}
