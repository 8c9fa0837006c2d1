// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import java.time.Instant;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.office.OfficeCode;

/// An enrolled counter program.
///
/// @param office it is bound to: by the one-time code it enrolled with
/// @param secretHash SHA-256 of its credential, hex
/// @param sealKey SubjectPublicKeyInfo, base64
public record Device(
        DeviceId id,
        OfficeCode office,
        String desk,
        String secretHash,
        String sealKeyId,
        String sealKey,
        Instant enrolledAt,
        boolean revoked) {}
