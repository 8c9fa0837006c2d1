// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

/// The lists of this desk, what needs the officer most first.
enum Group {
    /// The centre has another state than the one that was acted on.
    CONFLICT,
    /// The centre will not do it.
    REFUSED,
    /// Perhaps one dossier too many.
    TWIN,
    /// A supervisor decides.
    HELD,
    /// Dossiers whose papers have not all arrived, and papers that no dossier names.
    PAPERS,
    /// On its way by itself.
    WAITING
}
