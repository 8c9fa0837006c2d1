// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

/// What lies over the session. Esc takes it away.
public enum Sheet {
    NONE,
    PROCEDURES,
    SCAN,
    REVIEW,
    /// Form 02.
    SUPPLEMENT,
    /// Form 03.
    REFUSAL,
    /// Why a paper is asked for that the warehouse has.
    DEMAND,
    /// Who files, and for whom.
    PEOPLE,
    /// What the citizen checks and allows, asked by the clerk.
    CITIZEN,
    /// The fee, once the dossier is received.
    FEE,
    /// The scanned papers.
    PAPERS
}
