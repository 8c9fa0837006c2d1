// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.blobs;

import vn.motcua.model.paper.PaperId;

/// A piece of a paper on its way here.
///
/// @param length of the whole paper, in bytes
/// @param offset where this piece begins
/// @param digest SHA-256 of the piece, base64
public record Piece(PaperId paper, long length, long offset, String digest, byte[] bytes) {

    /// The whole paper at once.
    boolean isAll() {
        return offset == 0 && bytes.length == length;
    }
}
