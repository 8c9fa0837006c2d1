// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.session;

import java.time.Instant;
import java.util.Optional;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// What the centre said of an officer at the last sign-in there. Kept in the encrypted store.
///
/// @param offlineUntil end of the offline lease
record Known(Officer officer, Office office, Instant offlineUntil) {

    private static final String SERVER_TIME = "server.time";

    static Known keep(Store store, Messages.SignedIn said) {
        var known = new Known(said.officer(), said.office(), said.offlineUntil());
        store.settings().put(name(said.officer().id()), Wire.text(known));
        if (said.serverTime().isAfter(serverTime(store))) {
            store.settings().put(SERVER_TIME, said.serverTime().toString());
        }
        return known;
    }

    static Optional<Known> of(Store store, OfficerId officer) {
        return store.settings().get(name(officer)).map(text -> Wire.read(text, Known.class));
    }

    /// Whether the lease has ended, by this machine's clock or by the centre's as last heard, whichever is later.
    boolean isOver(Store store, Instant now) {
        var heard = serverTime(store);
        return (heard.isAfter(now) ? heard : now).isAfter(offlineUntil);
    }

    private static Instant serverTime(Store store) {
        return store.settings().get(SERVER_TIME).map(Instant::parse).orElse(Instant.MIN);
    }

    private static String name(OfficerId officer) {
        return "officer." + officer;
    }
}
