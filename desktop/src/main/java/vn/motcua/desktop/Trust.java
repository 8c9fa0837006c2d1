// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.util.Base64;
import java.util.Optional;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.sync.SyncLoop;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.seal.TrustList;

/// The centre's trust list as this counter last received it; good without the centre, with its date.
final class Trust {

    private Trust() {}

    static Optional<TrustList> of(Store store) {
        var settings = store.settings();
        var list = settings.get(SyncLoop.TRUST_LIST).map(Base64.getDecoder()::decode);
        var key = settings.get(SyncLoop.TRUST_KEY).map(Base64.getDecoder()::decode);
        try {
            return list.flatMap(bytes -> key.map(spki -> TrustList.decode(bytes, SealKey.publicKey(spki))));
        } catch (Problem forged) {
            return Optional.empty();
        }
    }
}
