// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.server.blobs.Piece;

/// A request as it travels: bytes, so that nothing is shared between a counter and the centre.
///
/// @param piece of a paper, `null` for a message
record Request(
        String credential,
        @Nullable String session,
        String path,
        byte[] body,
        @Nullable Piece piece) {

    static final String PIECE = "/v1/blobs/piece";
    static final Set<String> OF_EVERY_VERSION = Set.of("/v1/sync/hello", "/v1/sync/push", "/v1/blobs/query");
    static final String PAPER = "/v1/blobs/paper";

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
