// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import vn.motcua.model.problem.Problem;
import vn.motcua.server.access.AuditLog;
import vn.motcua.server.access.Right;
import vn.motcua.server.blobs.KeepPapers;
import vn.motcua.server.blobs.Piece;

/// Papers by resumable chunks: `Upload-Offset`, `Content-Digest` (RFC 9530), 409 with the true offset, 460 for a
/// chunk that was damaged on the way, 423 while another counter sends the same paper.
record BlobRoutes(KeepPapers papers, AuditLog auditLog) {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{0,18})");

    void head(Call call) {
        var caller = call.caller(Right.SEND_PAPERS);
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
                            case TAKEN, WHOLE -> 204;
                            case OTHER_OFFSET -> 409;
                            case DAMAGED -> 460;
                            case ANOTHER_SENDS -> 423;
                        });
    }

    /// All of a paper, or with `Range: bytes=from-[to]` a part of it.
    void get(Call call) {
        var caller = call.caller(Right.READ_PAPERS);
        var range = RANGE.matcher(String.valueOf(call.header("Range")));
        var isPart = range.matches();
        var from = isPart ? Long.parseLong(range.group(1)) : 0;
        var paper = papers.open(caller, call.paper(), from);
        if (from == 0) {
            auditLog.paper(caller, call.paper().sha256());
        }
        try (var in = paper.bytes()) {
            if (from > 0 && from >= paper.size()) {
                call.with("Content-Range", "bytes */" + paper.size()).status(416);
                return;
            }
            var end = isPart && !range.group(2).isEmpty()
                    ? Math.min(Long.parseLong(range.group(2)) + 1, paper.size())
                    : paper.size();
            if (isPart) {
                call.part(from, end, paper.size());
            }
            try (var out = call.stream(end - from)) {
                copy(in, out, end - from);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(InputStream in, OutputStream out, long bytes) throws IOException {
        var buffer = new byte[1 << 16];
        for (var left = bytes; left > 0; ) {
            var n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (n < 0) {
                throw new EOFException();
            }
            out.write(buffer, 0, n);
            left -= n;
        }
    }
}
