// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.session;

import java.util.Base64;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.seal.SealKey;

/// The key pair of this device: it signs seals, and vouches for the queue.
final class DeviceKey {

    /// Names in the store's settings, in base64: PKCS#8 and SubjectPublicKeyInfo.
    private static final String SECRET = "seal.pkcs8";

    private static final String OPEN = "seal.spki";

    private DeviceKey() {}

    static SealKey of(Store store) {
        var base64 = Base64.getDecoder();
        return SealKey.of(
                base64.decode(store.settings().get(SECRET).orElseThrow()),
                base64.decode(store.settings().get(OPEN).orElseThrow()));
    }

    static void put(Store store, SealKey key) {
        var base64 = Base64.getEncoder();
        store.settings().put(SECRET, base64.encodeToString(key.pkcs8()));
        store.settings().put(OPEN, base64.encodeToString(key.spki()));
    }
}
