// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.notices;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Notices.Notice;
import vn.motcua.server.store.Notices.Outcome;

/// Empties the outbox of notices: each is handed to its channel at least once under an id of its own, then settled.
/// Whoever took the consent back meanwhile is told nothing.
public final class SendNotices {

    private static final Logger LOG = LoggerFactory.getLogger(SendNotices.class);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int AT_ONCE = 200;

    private final Database database;
    private final NoticeChannel channel;
    private final Clock clock;

    public SendNotices(Database database, NoticeChannel channel, Clock clock) {
        this.database = database;
        this.channel = channel;
        this.clock = clock;
    }

    /// @return how many were settled
    public int run() {
        var waiting = database.inTransaction(tx -> tx.notices().waiting(AT_ONCE));
        if (waiting.isEmpty()) {
            return 0;
        }
        database.durable(); // nothing is sent that a power failure could still take back
        var templates =
                new NoticeTemplates(database.inTransaction(tx -> tx.reference().all()));
        var settled = 0;
        for (var notice : waiting) {
            try {
                settle(notice, templates);
                settled++;
            } catch (IOException e) {
                LOG.warn("notice {} waits: {}", notice.id(), e.getClass().getSimpleName());
            }
        }
        return settled;
    }

    private void settle(Notice notice, NoticeTemplates templates) throws IOException {
        var outcome = Outcome.WITHDRAWN;
        if (isWanted(notice)) {
            var words = templates
                    .of(notice.kind(), notice.madeAt().atZone(VIETNAM).toLocalDate())
                    .filled(notice.language(), notice.facts());
            channel.send(new NoticeChannel.Message(
                    notice.id(), notice.channel(), notice.address(), words.title(), words.body()));
            outcome = Outcome.SENT;
        }
        var how = outcome;
        database.write(tx -> tx.notices().settle(notice.id(), how, clock.instant()));
    }

    private boolean isWanted(Notice notice) {
        var citizen = notice.citizen();
        return citizen == null
                || database.inTransaction(tx -> tx.consents().standing(citizen, notice.channel() + "-notices"))
                        .isPresent();
    }
}
