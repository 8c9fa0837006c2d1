// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.session;

import java.util.Base64;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.seal.SealKey;

/// The key pair of this device: it signs seals, and vouches for the queue.
public final class DeviceKey {

    private DeviceKey() {}

    public static SealKey of(Store store) {
        var base64 = Base64.getDecoder();
        return SealKey.of(
                base64.decode(store.settings().get(SignIn.SEAL_SECRET).orElseThrow()),
                base64.decode(store.settings().get(SignIn.SEAL_OPEN).orElseThrow()));
    }
}
