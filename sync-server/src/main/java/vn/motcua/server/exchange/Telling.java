// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.server.store.Consents.Consent;
import vn.motcua.server.store.Notices.Notice;
import vn.motcua.server.store.Tx;

/// Makes notices of what was decided, in the same transaction, for citizens who asked to be told in that way. Silence
/// is no consent (Luật 91/2025/QH15 art 9).
final class Telling {

    /// Ways to a phone number; `<channel>-notices` is the purpose that a citizen consents to.
    private static final List<String> CHANNELS = List.of("sms", "zalo");

    private record News(Occasion occasion, Dossier dossier) {}

    private final Tx tx;
    private final Instant now;
    private final List<News> news = new ArrayList<>();
    private final List<Consent> said = new ArrayList<>();

    Telling(Tx tx, Instant now) {
        this.tx = tx;
        this.now = now;
    }

    void consent(Consent consent) {
        said.add(consent);
    }

    void changed(@Nullable Dossier before, Dossier after) {
        if (!after.applicant().phone().isBlank()) {
            Occasion.of(before, after).ifPresent(o -> news.add(new News(o, after)));
        }
    }

    void write() {
        tx.consents().add(said);
        if (news.isEmpty()) {
            return;
        }
        var standing = tx.consents()
                .standing(news.stream()
                        .map(n -> n.dossier.applicant().number())
                        .distinct()
                        .toList());
        var notices = new ArrayList<Notice>();
        for (var one : news) {
            var purposes = standing.getOrDefault(one.dossier.applicant().number(), Map.of());
            for (var channel : CHANNELS) {
                var consent = purposes.get(channel + "-notices");
                if (consent != null) {
                    notices.add(notice(one, channel, consent));
                }
            }
        }
        tx.notices().add(notices);
    }

    private Notice notice(News one, String channel, Consent consent) {
        var dossier = one.dossier;
        var subject = one.occasion + ":" + dossier.id() + ":" + dossier.version() + ":" + channel;
        return new Notice(
                UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8)),
                one.occasion.template(),
                channel,
                consent.textVersion().endsWith("-en") ? "en" : "vi", // as they read what they agreed to
                dossier.office(),
                dossier.applicant().number(),
                dossier.applicant().phone(),
                Occasion.facts(dossier),
                now);
    }
}
