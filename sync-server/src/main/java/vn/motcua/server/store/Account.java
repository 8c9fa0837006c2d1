// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.office.Officer;

/// An officer's account.
///
/// @param passwordHash Argon2id, PHC form
/// @param failed wrong tries since the last right one
/// @param lockedUntil `null` if open
public record Account(
        Officer officer,
        String passwordHash,
        int failed,
        @Nullable Instant lockedUntil) {}
