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
/// @param offlineUntil end of the offline lease, by the centre's clock
/// @param serverTime when the centre said so, by its clock
/// @param since the same moment by this machine's clock
record Known(Officer officer, Office office, Instant offlineUntil, Instant serverTime, Instant since) {

    static Known keep(Store store, Messages.SignedIn said, Instant now) {
        var known = new Known(said.officer(), said.office(), said.offlineUntil(), said.serverTime(), now);
        store.settings().put(name(said.officer().id()), Wire.text(known));
        return known;
    }

    static Optional<Known> of(Store store, OfficerId officer) {
        return store.settings().get(name(officer)).map(text -> Wire.read(text, Known.class));
    }

    private static String name(OfficerId officer) {
        return "officer." + officer;
    }
}
