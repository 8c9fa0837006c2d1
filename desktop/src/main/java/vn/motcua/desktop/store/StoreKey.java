// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.security.SecureRandom;
import java.util.Arrays;

/// The key of everything kept on this machine.
///
/// @param bytes 32 random bytes
public record StoreKey(byte[] bytes) {

    public StoreKey {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("a store key has 32 bytes");
        }
    }

    /// A new one.
    public static StoreKey random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new StoreKey(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoreKey k && java.security.MessageDigest.isEqual(bytes, k.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// Never the key itself.
    @Override
    public String toString() {
        return "StoreKey[…]";
    }
}
