// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.blobs;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// Papers that the centre makes by itself of others that are here: under the same key, and as sure to outlive a power
/// failure.
public final class OwnPapers {

    private static final int PIECE = 1 << 20;

    private final PaperFiles files;

    OwnPapers(PaperFiles files) {
        this.files = files;
    }

    /// @throws Problem NOT_THERE
    public InputStream read(OfficeCode keptBy, PaperId paper) {
        try {
            return files.whole(keptBy, paper).read(0);
        } catch (IOException e) {
            throw new Problem(e, BlobsProblem.NOT_THERE);
        }
    }

    /// Whether a paper is whole on the disk; if so, it stays.
    public boolean isWhole(OfficeCode keptBy, PaperId paper) throws IOException {
        return files.proven(keptBy, paper).isPresent();
    }

    /// What came of a paper that did not become whole.
    public void discard(OfficeCode keptBy, PaperId paper) throws IOException {
        files.discard(keptBy, paper);
    }

    /// Keeps a paper that goes on where another ends. When it returns, it is whole and stays.
    ///
    /// @param size in bytes
    /// @param bytes all of it
    /// @throws Problem OTHER_CONTENT if it does not begin with the other one, or is not what its name says
    public void keep(OfficeCode keptBy, PaperId before, PaperId after, long size, InputStream bytes)
            throws IOException {
        files.discard(keptBy, after);
        files.makeRoom(keptBy, after);
        var part = files.part(keptBy, after);
        var hash = Sha256.begin();
        try (var former = read(keptBy, before)) {
            var left = false; // whether the other one has ended
            for (var at = 0L; at < size; ) {
                var piece = bytes.readNBytes((int) Math.min(PIECE, size - at));
                if (piece.length == 0) {
                    throw new EOFException();
                }
                var begun = left ? new byte[0] : former.readNBytes(piece.length);
                left = begun.length < piece.length;
                check(Arrays.equals(begun, Arrays.copyOf(piece, begun.length)));
                hash.update(piece);
                part.append(at, piece);
                at += piece.length;
            }
            check(former.read() < 0 && Sha256.hex(hash.digest()).equals(after.sha256()));
            files.finish(keptBy, after);
        } catch (IOException | RuntimeException e) {
            files.discard(keptBy, after);
            throw e;
        }
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new Problem(BlobsProblem.OTHER_CONTENT);
        }
    }
}
