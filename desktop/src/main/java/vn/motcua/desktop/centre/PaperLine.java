// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.centre;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// Papers in pieces, both ways. A cut costs at most one piece: the centre says how much it has.
final class PaperLine {

    /// Pieces that may fail to bring the paper on, besides those it needs.
    private static final int MOST_TURNS = 50;

    private static final String OTHER_CONTENT = "blobs.OTHER_CONTENT";

    private final Line line;
    private final LineSpeed speed = new LineSpeed();

    PaperLine(Line line) {
        this.line = line;
    }

    int atOnce() {
        return speed.atOnce();
    }

    void send(PaperId paper, long size, long have, IOFunction<Long, InputStream> from, LongConsumer arrived) {
        var sending = new Sending(paper, size, arrived);
        var at = Math.min(have, size);
        var turns = MOST_TURNS + size / speed.piece();
        for (var anew = false; at >= 0; ) {
            if (turns-- < 0) {
                throw new Problem(CentreProblem.UNREACHABLE);
            }
            try {
                at = sending.on(at, from);
            } catch (Problem problem) {
                if (anew || !problem.code().key().equals(OTHER_CONTENT)) {
                    throw problem;
                }
                anew = true; // what lay there was not ours: the centre threw it away
                at = 0;
            }
        }
    }

    InputStream read(PaperId paper, long from) {
        return new PaperStream(paper, from, this::piece);
    }

    private HttpResponse<byte[]> piece(PaperId paper, long from) {
        var range = "bytes=" + from + "-" + (from + speed.piece() - 1);
        return timed(
                0, line.to("/v1/blobs/" + paper.sha256()).header("Range", range).GET());
    }

    private HttpResponse<byte[]> timed(int bytes, HttpRequest.Builder request) {
        var start = System.nanoTime();
        try {
            var reply = line.send(request);
            var moved = bytes + reply.body().length;
            if (moved >= 64 << 10) {
                speed.went(moved, Duration.ofNanos(System.nanoTime() - start));
            }
            return reply;
        } catch (Problem problem) {
            speed.broke();
            throw problem;
        }
    }

    private final class Sending {

        private final PaperId paper;
        private final long size;
        private final LongConsumer arrived;

        Sending(PaperId paper, long size, LongConsumer arrived) {
            this.paper = paper;
            this.size = size;
            this.arrived = arrived;
        }

        /// Sends on from an offset, piece by piece, while the centre goes along.
        ///
        /// @return where to go on, -1 when the centre has all
        private long on(long start, IOFunction<Long, InputStream> from) {
            var at = start;
            try (var in = from.apply(start)) {
                do {
                    var piece = in.readNBytes((int) Math.min(speed.piece(), size - at));
                    var reply = timed(piece.length, patch(at, piece));
                    var kept = Reply.offset(reply);
                    switch (reply.statusCode()) {
                        case 409 -> {
                            return kept == size ? -1 : Math.clamp(kept, 0, size);
                        }
                        case 423 -> throw new Problem(CentreProblem.ANOTHER_SENDS);
                        case 460 -> {
                            return at;
                        }
                        default -> Reply.success(reply);
                    }
                    at += piece.length;
                    if (kept != at) {
                        return Math.clamp(kept, 0, size);
                    }
                    arrived.accept(at);
                } while (at < size);
                return -1;
            } catch (IOException e) {
                throw new Problem(e, CentreProblem.UNREACHABLE);
            }
        }

        private HttpRequest.Builder patch(long at, byte[] piece) {
            var digest = piece.length == size ? HexFormat.of().parseHex(paper.sha256()) : sha256(piece);
            return line.to("/v1/blobs/" + paper.sha256() + "?len=" + size)
                    .header("Upload-Offset", Long.toString(at))
                    .header("Content-Type", "application/octet-stream")
                    .header("Content-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                    .method("PATCH", BodyPublishers.ofByteArray(piece));
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
