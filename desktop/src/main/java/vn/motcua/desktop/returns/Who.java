// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

/// Who came for the result (NĐ 118/2025 art 6).
public enum Who {
    /// The owner, or who holds the receipt in the same name.
    WITH_RECEIPT,
    /// The owner, who lost the receipt: the card and the dossier's own facts decide.
    WITHOUT_RECEIPT,
    /// Somebody with a paper that authorises them.
    AUTHORISED
}
