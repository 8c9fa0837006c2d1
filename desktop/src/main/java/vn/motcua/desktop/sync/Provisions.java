// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.seal.TrustList;

/// What a counter lays in for the days it may be cut off: numbers for dossiers, and whom to trust.
final class Provisions {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Store store;
    private final CentralServer centre;
    private final OfficeCode office;

    /// Of the trust list that is kept, -1 before it was looked at.
    private long trustVersion = -1;

    Provisions(Store store, CentralServer centre, OfficeCode office) {
        this.store = store;
        this.centre = centre;
        this.office = office;
    }

    /// @param heard the centre's time
    void codes(Instant heard) {
        try {
            new CodeBlocks(store, centre, office)
                    .run(LocalDate.ofInstant(store.clock().instant(), VIETNAM), LocalDate.ofInstant(heard, VIETNAM));
        } catch (Problem problem) {
            // who may not receive dossiers (a signer) needs no codes
            if (problem.code() != CentreProblem.FORBIDDEN) {
                throw problem;
            }
        }
    }

    /// Keeps the centre's trust list if it is genuine and newer than the one kept.
    void trust() {
        var settings = store.settings();
        var pinned = settings.get(SyncLoop.TRUST_KEY).map(Base64.getDecoder()::decode);
        if (pinned.isEmpty()) {
            return;
        }
        var key = SealKey.publicKey(pinned.get());
        if (trustVersion < 0) {
            var kept = settings.get(SyncLoop.TRUST_LIST).map(Base64.getDecoder()::decode);
            trustVersion = kept.map(k -> TrustList.decode(k, key).version()).orElse(-1L);
        }
        centre.trust(trustVersion).ifPresent(fetched -> {
            var version = TrustList.decode(fetched, key).version();
            if (version > trustVersion) {
                settings.put(SyncLoop.TRUST_LIST, Base64.getEncoder().encodeToString(fetched));
                trustVersion = version;
            }
        });
    }
}
