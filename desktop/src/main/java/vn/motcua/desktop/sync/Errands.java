// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import org.jspecify.annotations.Nullable;

/// What can be started from this desk beside the lists; `null` is not offered.
///
/// @param export the unsent queue, encrypted, to a file (Ctrl+E)
/// @param takeOver the queue of another counter from its file (Ctrl+I)
/// @param closeDay the proof that the day's receipts are all at the centre (Ctrl+D)
public record Errands(
        @Nullable Errand export,
        @Nullable Errand takeOver,
        @Nullable Errand closeDay) {

    public static Errands none() {
        return new Errands(null, null, null);
    }
}
