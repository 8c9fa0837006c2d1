// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

/// A key that signs after one PIN, kept open for a batch. A PIN is never tried twice: tokens of the government's
/// authority lock after three wrong ones.
public interface SigningToken extends AutoCloseable {

    SignerInfo info();

    /// Signs with SHA-256 and the key's own scheme (RSA PKCS#1 v1.5, or ECDSA in DER).
    ///
    /// @param toBeSigned the bytes themselves, not their hash
    byte[] sign(byte[] toBeSigned);

    /// Told before each signature what it is for: a result and its code, no personal data. Some keys have it approved.
    default void about(String what) {}

    /// Waits for nobody any more; from any thread.
    default void giveUp() {}

    /// Whether it can still sign: a token that was pulled out, or refused a PIN, cannot.
    default boolean isOpen() {
        return true;
    }

    @Override
    void close();
}
