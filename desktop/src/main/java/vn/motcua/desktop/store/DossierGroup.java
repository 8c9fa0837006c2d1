// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

/// The lists that dossiers are shown in; one may stand in several.
public enum DossierGroup {
    /// On the officer's own desk, and somebody works on it or waits for the citizen; due first.
    MINE,
    /// Received, not yet with the unit that resolves it; due first.
    TO_TRANSFER,
    /// The citizen is asked to add something; whose fifteen days end first.
    AWAITING_SUPPLEMENT,
    /// The office works on it, and its due moment is near or past.
    NEAR_DUE,
    /// With the unit that resolves it; due first.
    IN_PROCESS,
    /// The citizen must pay first.
    AWAITING_PAYMENT,
    /// Filed online or by post and not answered; oldest first.
    FILED,
    /// Whatever its stage; newest first.
    ALL
}
