// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

/// How somebody showed that the result may be given to them (NĐ 118/2025 art 6).
public enum ReturnPath {
    RECEIPT,
    /// Without the receipt: identity and what the dossier says were checked.
    LOST_RECEIPT,
    /// In the owner's place, by a paper that says so.
    AUTHORISED
}
