// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

/// How many wrong PINs a token still bears. A token tells no number, only these (PKCS#11 2.40 §3.2, token flags).
public enum PinTries {
    /// None wrong since the last right one, or the token does not tell.
    ALL,
    /// At least one wrong since the last right one.
    FEWER,
    /// One more wrong one locks it.
    LAST,
    /// Locked.
    NONE
}
