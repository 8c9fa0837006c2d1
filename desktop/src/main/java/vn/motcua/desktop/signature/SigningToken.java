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

    /// The same key for one document: a result and its code, no personal data. Some keys have it approved.
    default SigningToken about(String what) {
        return this;
    }

    /// Whether each signature waits for somebody else, so that a batch asks for all of its own at once.
    default boolean waits() {
        return false;
    }

    /// Shown before the signature what it covers: the document without the gap for the signature itself. For a key
    /// that [#waits], whose owner wants to see it.
    default void shows(byte[] covered) {}

    /// Waits for nobody any more; from any thread.
    default void giveUp() {}

    /// Whether it can still sign: a token that was pulled out, or refused a PIN, cannot.
    default boolean isOpen() {
        return true;
    }

    @Override
    void close();
}
