// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import vn.motcua.model.problem.Problem;
import vn.motcua.server.access.Right;
import vn.motcua.server.blobs.KeepPapers;
import vn.motcua.server.blobs.Piece;

/// Papers by resumable chunks: `Upload-Offset`, `Content-Digest` (RFC 9530), 409 with the true offset, 460 for a
/// chunk that was damaged on the way.
record BlobRoutes(KeepPapers papers) {

    void head(Call call) {
        var caller = call.caller(Right.READ_PAPERS);
        var state = papers.state(caller, call.paper());
        if (state.whole()) {
            call.with("Upload-Offset", state.offset()).status(200);
        } else {
            call.with("Upload-Offset", state.offset()).status(404);
        }
    }

    void patch(Call call) {
        var caller = call.caller(Right.SEND_PAPERS);
        var digest = call.header("Content-Digest");
        if (digest == null || !digest.matches("sha-256=:[A-Za-z0-9+/=]{44}:")) {
            throw new Problem(HttpProblem.BAD_HEADER, "Content-Digest");
        }
        var piece = new Piece(
                call.paper(), call.asked("len"), call.number("Upload-Offset"), digest.substring(9, 53), call.bytes());
        var taken = papers.take(caller, piece);
        call.with("Upload-Offset", taken.offset())
                .status(
                        switch (taken.how()) {
                            case TAKEN -> 204;
                            case OTHER_OFFSET -> 409;
                            case DAMAGED -> 460;
                        });
    }

    void get(Call call) {
        var paper = papers.open(call.caller(Right.READ_PAPERS), call.paper());
        try (var in = paper.bytes();
                var out = call.stream(paper.size())) {
            in.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
