// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.warehouse;

import vn.motcua.model.seal.Authority;

/// An authority that is trusted.
///
/// @param certificate DER
public record TrustAnchor(byte[] certificate, Authority authority) {}
