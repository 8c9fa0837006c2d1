// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.BlobQuery;
import vn.motcua.model.wire.Messages.BlobReply;
import vn.motcua.model.wire.Messages.MissingLine;
import vn.motcua.model.wire.Messages.MissingReply;
import vn.motcua.server.access.Caller;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Papers;

/// Papers as encrypted files, each office under its own key. They come in pieces, each on the disk before it is
/// acknowledged, from one sender at a time; what is whole is what its name says.
public final class KeepPapers {

    /// Largest paper, in bytes.
    public static final long LARGEST = 256L << 20;

    /// Free bytes that no paper takes: without them the database, which mostly lies on the same disk, could not write
    /// what is asked of it any more.
    private static final long RESERVE = 8L << 20;

    private static final int ASKED_AT_ONCE = 500;
    private static final int UNDER_WAY = 2_000;

    /// @param offset plain bytes that are here
    public record State(boolean whole, long offset) {}

    /// @param offset the true offset after it
    public record Taken(How how, long offset) {
        public enum How {
            TAKEN,
            /// That was the last piece, and the paper is what its name says.
            WHOLE,
            OTHER_OFFSET,
            DAMAGED,
            /// Another counter is sending it just now.
            ANOTHER_SENDS
        }
    }

    /// @param size of the whole paper, in bytes
    /// @param bytes from the wanted offset on
    public record Opened(long size, InputStream bytes) {}

    private record Place(OfficeCode office, PaperId paper) {}

    private final PaperFiles files;
    private final Database database;
    private final Clock clock;
    private final Arrivals arrivals;
    private final Map<Place, Incoming> underWay = new ConcurrentHashMap<>();

    /// @param master 32 random bytes
    public KeepPapers(Path folder, byte[] master, Database database, Clock clock, SecureRandom random) {
        this.files = new PaperFiles(folder, master, random);
        this.database = database;
        this.clock = clock;
        this.arrivals = new Arrivals(database);
    }

    /// Compares what is named with what is on the disk, and puts right what differs. To be run after a start
    /// and now and then: what a restored centre forgot is named again by and by. Nothing waits for it.
    ///
    /// @return how many papers differed
    public int check() {
        return new CheckPapers(database, files, arrivals).run();
    }

    /// Which of these are here, and how far the others have come. Of papers that the office may not name: nothing.
    public BlobReply query(Caller caller, BlobQuery query) {
        if (query.papers().size() > ASKED_AT_ONCE) {
            throw new Problem(BlobsProblem.TOO_LARGE);
        }
        var rows = database.inTransaction(tx -> tx.papers().find(caller.office(), query.papers()));
        var have = new ArrayList<PaperId>();
        var partial = new HashMap<PaperId, Long>();
        rows.forEach((paper, row) -> {
            if (row.whole() || found(row.keptBy(), paper)) {
                have.add(paper);
            } else {
                var offset = begun(row.keptBy(), paper);
                if (offset > 0) {
                    partial.put(paper, offset);
                }
            }
        });
        return new BlobReply(have, partial);
    }

    /// What this office's dossiers and results name and nobody has sent.
    public MissingReply missing(Caller caller) {
        return new MissingReply(database.inTransaction(tx -> tx.papers().missing(caller.office())).stream()
                .map(m -> new MissingLine(
                        m.paper(),
                        m.named().dossier(),
                        m.named().desk(),
                        m.named().at()))
                .toList());
    }

    /// @throws Problem NOT_NAMED
    public State state(Caller caller, PaperId paper) {
        var row = named(caller.office(), paper);
        return row.whole() ? new State(true, row.size()) : new State(false, begun(row.keptBy(), paper));
    }

    /// Takes one piece. The last one is followed by a check of the whole; only then the paper is here.
    ///
    /// @throws Problem NOT_NAMED, TOO_LARGE, OTHER_CONTENT, FULL
    public Taken take(Caller caller, Piece piece) {
        var row = named(caller.office(), piece.paper());
        if (row.whole()) {
            return piece.offset() + piece.bytes().length == row.size()
                    ? new Taken(Taken.How.WHOLE, row.size())
                    : new Taken(Taken.How.OTHER_OFFSET, row.size());
        }
        if (piece.length() > LARGEST || piece.offset() + piece.bytes().length > piece.length()) {
            throw new Problem(BlobsProblem.TOO_LARGE);
        }
        try {
            if (files.room() < RESERVE + piece.bytes().length) {
                throw new Problem(BlobsProblem.FULL);
            }
            var taken = append(caller, row.keptBy(), piece);
            if (taken.how() == Taken.How.WHOLE) {
                arrivals.add(row.keptBy(), piece.paper(), taken.offset());
            }
            return taken;
        } catch (FileSystemException e) {
            throw new Problem(e, BlobsProblem.FULL);
        } catch (IOException e) {
            throw String.valueOf(e.getMessage()).contains("No space left")
                    ? new Problem(e, BlobsProblem.FULL)
                    : new UncheckedIOException(e);
        }
    }

    /// @param from offset in bytes
    /// @throws Problem NOT_NAMED, NOT_THERE
    public Opened open(Caller caller, PaperId paper, long from) {
        var row = named(caller.office(), paper);
        if (!row.whole()) {
            throw new Problem(BlobsProblem.NOT_THERE);
        }
        try {
            return new Opened(row.size(), files.whole(row.keptBy(), paper).read(from));
        } catch (IOException e) {
            throw new Problem(e, BlobsProblem.NOT_THERE);
        }
    }

    /// For what the centre makes of papers by itself.
    public OwnPapers own() {
        return new OwnPapers(files);
    }

    /// Erases the bytes of a paper that nobody may name any more.
    ///
    /// @return whether they are gone
    public boolean erase(OfficeCode keptBy, PaperId paper) {
        try {
            files.erase(keptBy, paper);
            return true;
        } catch (IOException busy) {
            return false; // tried again with the next purge
        }
    }

    private Taken append(Caller caller, OfficeCode office, Piece piece) throws IOException {
        while (true) {
            var place = new Place(office, piece.paper());
            var incoming = underWay.computeIfAbsent(place, p -> new Incoming(files, p.office(), p.paper()));
            incoming.lock().lock();
            try {
                if (underWay.get(place) != incoming) {
                    continue; // let go while this call waited
                }
                var whole = files.proven(office, piece.paper());
                if (whole.isPresent()) {
                    underWay.remove(place);
                    return new Taken(Taken.How.WHOLE, whole.getAsLong());
                }
                var taken = incoming.take(caller.device().id(), piece, clock.instant());
                if (incoming.isEnded()) {
                    underWay.remove(place);
                }
                return taken;
            } finally {
                incoming.lock().unlock();
                letGo();
            }
        }
    }

    /// Senders that went away are forgotten; what they sent stays on the disk.
    private void letGo() {
        if (underWay.size() > UNDER_WAY) {
            var now = clock.instant();
            underWay.forEach((place, incoming) -> {
                if (incoming.lock().tryLock()) {
                    try {
                        if (incoming.isIdle(now)) {
                            underWay.remove(place);
                        }
                    } finally {
                        incoming.lock().unlock();
                    }
                }
            });
        }
    }

    /// Whole on the disk, although its row does not say so.
    private boolean found(OfficeCode office, PaperId paper) {
        try {
            var whole = files.proven(office, paper);
            whole.ifPresent(size -> arrivals.add(office, paper, size));
            return whole.isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Papers.Row named(OfficeCode office, PaperId paper) {
        return database.inTransaction(tx -> tx.papers().find(office, paper))
                .orElseThrow(() -> new Problem(BlobsProblem.NOT_NAMED));
    }

    private long begun(OfficeCode office, PaperId paper) {
        var incoming = underWay.get(new Place(office, paper));
        try {
            if (incoming == null) {
                return files.begun(office, paper);
            }
            incoming.lock().lock();
            try {
                return incoming.here();
            } finally {
                incoming.lock().unlock();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
