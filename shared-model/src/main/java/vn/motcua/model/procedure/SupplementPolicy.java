// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

/// What becomes of the time limit when a dossier was supplemented.
public enum SupplementPolicy {
    /// It starts from zero (NĐ 118/2025 art 19(5)).
    RESTART,
    /// The waiting days are added, where sector law says so.
    PAUSE_RESUME
}
