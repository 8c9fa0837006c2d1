// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.time.LocalDate;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.wire.Messages.DayReply;
import vn.motcua.model.wire.Messages.DayRequest;
import vn.motcua.model.wire.Messages.LeaseRequest;
import vn.motcua.model.wire.Messages.VoidReply;

/// Numbers of dossier codes: enough for today and for each day that this counter may work alone, and what was left of
/// days that are over given back as void.
record CodeBlocks(Store store, CentralServer centre, OfficeCode office) {

    private static final int BLOCK = 100;

    /// Agents may work alone for seven days.
    private static final int DAYS_AHEAD = 7;

    /// @param today by this counter's clock
    /// @param serverToday by the centre's: only that ends a day for good
    void run(LocalDate today, LocalDate serverToday) {
        for (var day = today; !day.isAfter(today.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
            if (store.codes().left(office, day) < BLOCK / 2) {
                var request = new LeaseRequest(office, day, BLOCK);
                store.codes().add(centre.call("/v1/codes/lease", request, CodeBlock.class));
            }
        }
        for (var day : store.codes().over(serverToday)) {
            knowAll(day);
        }
        for (var voided : store.codes().voided(serverToday)) {
            store.codes().reported(voided, centre.call("/v1/codes/void", voided, VoidReply.class));
        }
    }

    /// A block whose lease got lost on the way is this counter's all the same, and is void with the rest.
    private void knowAll(LocalDate day) {
        for (var range :
                centre.call("/v1/day", new DayRequest(day), DayReply.class).leased()) {
            store.codes().add(new CodeBlock(office, day, range.from(), range.to()));
        }
    }
}
