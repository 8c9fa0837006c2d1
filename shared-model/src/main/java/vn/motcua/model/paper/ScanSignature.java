// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.paper;

import java.time.Instant;

/// That a scan is signed, as its file says: every scan has signer, time and hash (NĐ 118/2025 art 17(1c)).
///
/// @param signer common name of the certificate
/// @param at as the signature claims
/// @param sha256 of the bytes that are signed, hexadecimal
public record ScanSignature(ScanSlot slot, String signer, Instant at, String sha256) {}
