// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

/// In what right somebody files a dossier (NĐ 118/2025 art 17: the account and the dossier are always the owner's).
public enum Standing {
    OWNER,
    /// Parent, guardian or legal representative.
    REPRESENTATIVE,
    /// By a paper that says so: it stands in the checklist.
    AUTHORISED,
    /// Helps the owner, who is there.
    HELPER
}
