// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.session;

import java.nio.file.Path;
import java.util.Base64;
import vn.motcua.desktop.centre.Enrolment;
import vn.motcua.desktop.centre.HttpCentralServer;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.wire.Messages;

/// A desk that the centre has just taken in: it counts once its first officer has signed in, and until then its key
/// lives in memory only.
record FreshDesk(Desk desk, SealKey seal) {

    /// Name in the store's settings of the key's id at the centre.
    private static final String SEAL_ID = "seal.id";

    /// Name in the store's settings of the public key that signs trust lists.
    private static final String TRUST_KEY = "trust.key";

    /// @param text as the centre's staff gave it
    /// @param name of the desk
    /// @throws vn.motcua.model.problem.Problem BAD_ENROLMENT, or what the centre says
    static FreshDesk enrolled(String text, String name) {
        var at = Enrolment.with(text);
        var seal = SealKey.generate();
        var request = new Messages.Enrol(at.code(), name, Base64.getEncoder().encodeToString(seal.spki()));
        var enrolled = new HttpCentralServer(at.url(), null, at.fingerprint())
                .call("/v1/devices/enrol", request, Messages.Enrolled.class);
        var desk = new Desk(
                at.url().toString(),
                at.fingerprint(),
                enrolled.device(),
                enrolled.secret(),
                enrolled.office(),
                name,
                enrolled.sealKeyId(),
                enrolled.trustKey(),
                enrolled.recoveryKey());
        return new FreshDesk(desk, seal);
    }

    /// The enrolment counts from here on.
    void settle(Store store, Path profile) {
        DeviceKey.put(store, seal);
        store.settings().put(SEAL_ID, desk.sealKeyId());
        store.settings().put(TRUST_KEY, desk.trustKey());
        desk.write(profile);
    }
}
