// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan.escl;

/// Remembers the keys that devices showed.
@FunctionalInterface
public interface PinnedKeys {

    /// @param place host and port
    /// @param key SHA-256 of the public key, in hex
    /// @return whether it is the key known for this place; a place not known yet takes it
    boolean isFamiliar(String place, String key);
}
