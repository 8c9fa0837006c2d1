// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.centre;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// A paper read from the centre piece by piece, so that a large one needs little memory and a broken line little time.
/// The first piece is there when it is made. Read from its beginning, the whole is checked against its name before the
/// last piece is given out.
final class PaperStream extends InputStream {

    private final PaperId paper;
    private final BiFunction<PaperId, Long, HttpResponse<byte[]>> fetch;
    private final @Nullable MessageDigest digest;
    private byte[] piece = new byte[0];
    private int at;
    private long next;
    private long size = -1;

    /// @param fetch a piece of some length from an offset on
    PaperStream(PaperId paper, long from, BiFunction<PaperId, Long, HttpResponse<byte[]>> fetch) {
        this.paper = paper;
        this.fetch = fetch;
        this.next = from;
        this.digest = from == 0 ? sha256() : null;
        fetch();
    }

    @Override
    public int read() throws IOException {
        return fill() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (most == 0 || !fill()) {
            return most == 0 ? 0 : -1;
        }
        var n = Math.min(most, piece.length - at);
        System.arraycopy(piece, at, into, from, n);
        at += n;
        return n;
    }

    private boolean fill() {
        while (at == piece.length) {
            if (next >= size) {
                return false;
            }
            fetch();
        }
        return true;
    }

    private void fetch() {
        var reply = fetch.apply(paper, next);
        if (reply.statusCode() == 416) {
            size = next;
            return;
        }
        piece = Reply.success(reply).body();
        at = 0;
        size = reply.statusCode() == 206 ? total(reply) : piece.length;
        if (size < 0 || piece.length == 0 && next < size) {
            throw new Problem(CentreProblem.PAPER_CHANGED);
        }
        next = reply.statusCode() == 206 ? next + piece.length : size;
        check();
    }

    private void check() {
        if (digest == null) {
            return;
        }
        digest.update(piece);
        if (next >= size && !HexFormat.of().formatHex(digest.digest()).equals(paper.sha256())) {
            throw new Problem(CentreProblem.PAPER_CHANGED);
        }
    }

    /// @return -1 where it cannot be read
    private static long total(HttpResponse<byte[]> reply) {
        var range = reply.headers().firstValue("Content-Range").orElse("");
        var total = range.substring(range.indexOf('/') + 1);
        return total.matches("\\d{1,18}") ? Long.parseLong(total) : -1;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
