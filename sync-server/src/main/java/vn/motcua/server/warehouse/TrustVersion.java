// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.warehouse;

import vn.motcua.server.store.Tx;

/// Numbers the trust lists: another content, the next number, whatever changed (a result, a device's key, an
/// authority's certificate).
final class TrustVersion {

    private static final String NAME = "trust.version";
    private static final String CONTENT = "trust.content";

    private TrustVersion() {}

    /// @param content hash of the list without its number and date
    static long of(Tx tx, String content) {
        var last = tx.settings().get(NAME).map(Long::parseLong).orElse(0L);
        if (tx.settings().get(CONTENT).filter(content::equals).isPresent()) {
            return last;
        }
        tx.settings().put(NAME, Long.toString(last + 1));
        tx.settings().put(CONTENT, content);
        return last + 1;
    }
}
