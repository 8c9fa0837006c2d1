// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.blobs;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.server.blobs.KeepPapers.Taken;

/// One paper on its way: who sends it, how far it has come, and the hash over what is here, so that the end need not
/// read it all again. After a restart it does.
final class Incoming {

    /// A sender that is silent for so long has gone; another may go on.
    static final Duration SILENCE = Duration.ofSeconds(60);

    private final PaperFiles files;
    private final OfficeCode office;
    private final PaperId paper;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable DeviceId sender;
    private Instant heard = Instant.MIN;
    private long size = -1;
    private @Nullable MessageDigest running;
    private boolean ended;

    Incoming(PaperFiles files, OfficeCode office, PaperId paper) {
        this.files = files;
        this.office = office;
        this.paper = paper;
    }

    ReentrantLock lock() {
        return lock;
    }

    boolean isEnded() {
        return ended;
    }

    boolean isIdle(Instant now) {
        return heard.plus(SILENCE).isBefore(now);
    }

    /// Holding the lock only.
    ///
    /// @throws Problem OTHER_CONTENT: all of it is thrown away
    Taken take(DeviceId device, Piece piece, Instant now) throws IOException {
        if (sender != null && !sender.equals(device) && !isIdle(now)) {
            return new Taken(Taken.How.ANOTHER_SENDS, here());
        }
        sender = device;
        heard = now;
        if (here() > piece.length()) {
            forget(); // somebody told a wrong length before
        }
        if (piece.offset() != here()) {
            return new Taken(Taken.How.OTHER_OFFSET, here());
        }
        var digest = Sha256.begin().digest(piece.bytes());
        if (!Base64.getEncoder().encodeToString(digest).equals(piece.digest())) {
            return new Taken(Taken.How.DAMAGED, here());
        }
        if (piece.isAll()) {
            check(Sha256.hex(digest));
        }
        write(piece);
        var end = piece.offset() + piece.bytes().length;
        if (end < piece.length()) {
            files.part(office, paper).sync();
            size = end;
            return new Taken(Taken.How.TAKEN, end);
        }
        if (!piece.isAll()) {
            check(whole());
        }
        files.finish(office, paper);
        ended = true;
        return new Taken(Taken.How.WHOLE, end);
    }

    private void write(Piece piece) throws IOException {
        if (piece.offset() == 0) {
            files.makeRoom(office, paper);
            running = piece.isAll() ? null : Sha256.begin();
        }
        if (piece.bytes().length > 0 || piece.length() == 0) {
            size = -1; // not known again until it is on the disk
            files.part(office, paper).append(piece.offset(), piece.bytes());
        }
        if (running != null) {
            running.update(piece.bytes());
        }
    }

    long here() throws IOException {
        if (size < 0) {
            size = files.part(office, paper).cut();
            running = null;
        }
        return size;
    }

    private void check(String sha256) throws IOException {
        if (!sha256.equals(paper.sha256())) {
            forget();
            throw new Problem(BlobsProblem.OTHER_CONTENT);
        }
    }

    private void forget() throws IOException {
        files.discard(office, paper);
        size = 0;
        running = null;
    }

    private String whole() throws IOException {
        if (running != null) {
            return Sha256.hex(running.digest());
        }
        try {
            return files.part(office, paper).sha256();
        } catch (Problem broken) {
            forget();
            throw new Problem(broken, BlobsProblem.OTHER_CONTENT);
        }
    }
}
