// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.wire.Messages.DayLine;
import vn.motcua.model.wire.Messages.DayReply;
import vn.motcua.model.wire.Messages.DayRequest;
import vn.motcua.model.wire.Messages.Range;
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
            var leased = tx.codes().blocks(device, caller.office(), request.day());
            return new DayReply(received, leased, voided(tx, device, caller.office(), request.day(), leased));
        });
    }

    /// What the device reported as not used, and what stands on cancelled receipts.
    private static List<Range> voided(Tx tx, DeviceId device, OfficeCode office, LocalDate day, List<Range> leased) {
        var numbers = new TreeSet<Integer>();
        leased.forEach(r -> numbers.addAll(r.serials()));
        var voided = tx.codes().voided();
        var all = voided.cancelled(office, day, numbers);
        voided.of(device, office, day).forEach(r -> all.addAll(r.serials()));
        return Range.of(all);
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
