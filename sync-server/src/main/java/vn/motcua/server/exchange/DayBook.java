// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.wire.Messages.DayLine;
import vn.motcua.model.wire.Messages.DayReply;
import vn.motcua.model.wire.Messages.DayRequest;
import vn.motcua.server.access.Caller;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Dossiers;
import vn.motcua.server.store.Tx;

/// What the centre knows of one counter's day, for the proof at its end.
public final class DayBook {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Database database;

    public DayBook(Database database) {
        this.database = database;
    }

    /// A dossier belongs to the day of its receipt, whenever it reached the centre.
    public DayReply of(Caller caller, DayRequest request) {
        var device = caller.device().id();
        var start = request.day().atStartOfDay(VIETNAM).toInstant();
        return database.inTransaction(tx -> {
            var received = tx.dossiers().receivedBy(device, start).stream()
                    .filter(r -> day(r.dossier()).equals(request.day()))
                    .map(r -> line(tx, r))
                    .toList();
            return new DayReply(received, tx.codes().blocks(device, caller.office(), request.day()), List.of());
        });
    }

    private static LocalDate day(Dossier dossier) {
        return dossier.receipt()
                .map(Receipt::receivedAt)
                .map(at -> LocalDate.ofInstant(at, VIETNAM))
                .orElse(LocalDate.MIN);
    }

    private static DayLine line(Tx tx, Dossiers.Received received) {
        var dossier = received.dossier();
        var scans = dossier.scans().stream().distinct().toList();
        var whole = tx.papers().find(dossier.office(), scans).values().stream()
                .filter(row -> row.whole())
                .count();
        var code = dossier.receipt().map(Receipt::code).orElseThrow();
        return new DayLine(received.command(), dossier.id(), code, scans.size(), (int) whole);
    }
}
