// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.seal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.office.OfficeCode;

/// An office's seal key as the centre certifies it by naming it in the trust list.
///
/// @param spki SubjectPublicKeyInfo, Ed25519
/// @param validFrom seals issued earlier are not this key's
/// @param validTo seals issued at or after are not this key's; `null` while in use
/// @param revoked no seal of this key is believed any more, whatever its date
public record SealPublicKey(
        byte[] spki,
        OfficeCode office,
        Instant validFrom,
        @Nullable Instant validTo,
        boolean revoked) {

    public String id() {
        return SealKey.idOf(spki);
    }

    /// Whether seals of this moment were made within the key's time.
    public boolean covers(Instant issuedAt) {
        return !issuedAt.isBefore(validFrom) && (validTo == null || issuedAt.isBefore(validTo));
    }
}
