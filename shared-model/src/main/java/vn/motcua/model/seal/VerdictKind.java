// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.seal;

/// What a verification says, of a seal as of a signed PDF.
public enum VerdictKind {
    VALID,
    ALTERED,
    REVOKED,
    REPLACED,
    UNKNOWN_SIGNER,
    EXPIRED,
    NOT_SIGNED,
    UNREADABLE
}
