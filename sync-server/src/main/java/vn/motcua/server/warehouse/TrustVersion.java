// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.warehouse;

import vn.motcua.server.store.Tx;

/// Counts the changes of the status list.
final class TrustVersion {

    private static final String NAME = "trust.version";

    private TrustVersion() {}

    static long of(Tx tx) {
        return tx.settings().get(NAME).map(Long::parseLong).orElse(1L);
    }

    static void raise(Tx tx) {
        tx.settings().put(NAME, Long.toString(of(tx) + 1));
    }
}
