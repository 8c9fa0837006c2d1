// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

/// What the program is going to do with a foreign file by itself, done first where it may do harm.
@FunctionalInterface
public interface FileTrial {

    /// Comes to an end, or does not.
    void on(byte[] file);
}
