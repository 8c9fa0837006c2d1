// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import org.jspecify.annotations.Nullable;

/// What is printed on a result besides the QR code, and where the check page is.
///
/// @param signature PNG of the officer's signature, blue on transparent; `null` for none
/// @param officeSeal PNG of the office's seal, red on transparent; `null` for none
/// @param host of the public check page, for example `kq.danang.gov.vn`
public record Marks(byte @Nullable [] signature, byte @Nullable [] officeSeal, String host) {}
