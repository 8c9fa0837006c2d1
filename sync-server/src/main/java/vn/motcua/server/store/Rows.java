// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import org.jooq.UpdatableRecord;

/// Writes a row whether it is there or not. Not by MERGE: on H2 its casts would cut a text that is too long,
/// silently.
final class Rows {

    private Rows() {}

    /// Whoever loses a race for a new row is tried again by the transaction.
    static void put(UpdatableRecord<?> row) {
        if (row.update() == 0) {
            row.insert();
        }
    }
}
