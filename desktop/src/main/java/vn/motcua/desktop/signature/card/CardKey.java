// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import java.util.List;
import vn.motcua.desktop.signature.SignerInfo;

/// A key on a token, known by the certificate with the same id.
///
/// @param id `CKA_ID`, hex
/// @param chain certificates, DER, the signer's first
public record CardKey(String id, List<byte[]> chain) {

    /// Who signs with it.
    public SignerInfo signer() {
        return SignerInfo.of(Chain.decode(chain));
    }
}
