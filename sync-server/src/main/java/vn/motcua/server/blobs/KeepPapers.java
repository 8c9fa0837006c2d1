// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.BlobQuery;
import vn.motcua.model.wire.Messages.BlobReply;
import vn.motcua.server.access.Caller;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Papers;

/// Papers as encrypted files, each office under its own key. A file's name is an HMAC of the paper's hash, so that
/// who knows a paper cannot see whether it is here.
public final class KeepPapers {

    /// Largest paper, in bytes.
    public static final long LARGEST = 256L << 20;

    private static final int ASKED_AT_ONCE = 500;

    /// @param offset plain bytes that are here
    public record State(boolean whole, long offset) {}

    /// @param offset the true offset after it
    public record Taken(How how, long offset) {
        public enum How {
            TAKEN,
            OTHER_OFFSET,
            DAMAGED
        }
    }

    public record Opened(long size, InputStream bytes) {}

    private final Path folder;
    private final byte[] master;
    private final Database database;
    private final SecureRandom random;
    /// One writer a paper: papers that share a lock wait for each other without harm.
    private final List<ReentrantLock> writers =
            IntStream.range(0, 64).mapToObj(_ -> new ReentrantLock()).toList();

    /// @param master 32 random bytes
    public KeepPapers(Path folder, byte[] master, Database database, SecureRandom random) {
        this.folder = folder;
        this.master = master.clone();
        this.database = database;
        this.random = random;
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
            if (row.whole()) {
                have.add(paper);
            } else {
                var offset = offset(caller.office(), paper);
                if (offset > 0) {
                    partial.put(paper, offset);
                }
            }
        });
        return new BlobReply(have, partial);
    }

    /// @throws Problem NOT_NAMED
    public State state(Caller caller, PaperId paper) {
        var row = named(caller.office(), paper);
        return row.whole() ? new State(true, row.size()) : new State(false, offset(caller.office(), paper));
    }

    /// Takes one piece. The last one is followed by a check of the whole; only then the paper is here.
    ///
    /// @throws Problem NOT_NAMED, TOO_LARGE, OTHER_CONTENT, FULL
    public Taken take(Caller caller, Piece piece) {
        var row = named(caller.office(), piece.paper());
        if (row.whole()) {
            return new Taken(piece.offset() == row.size() ? Taken.How.TAKEN : Taken.How.OTHER_OFFSET, row.size());
        }
        if (piece.length() > LARGEST || piece.offset() + piece.bytes().length > piece.length()) {
            throw new Problem(BlobsProblem.TOO_LARGE);
        }
        var writer = writers.get(Math.floorMod(piece.paper().hashCode(), writers.size()));
        writer.lock();
        try {
            return append(caller.office(), piece);
        } catch (FileSystemException e) {
            throw new Problem(e, BlobsProblem.FULL);
        } catch (IOException e) {
            throw String.valueOf(e.getMessage()).contains("No space left")
                    ? new Problem(e, BlobsProblem.FULL)
                    : new UncheckedIOException(e);
        } finally {
            writer.unlock();
        }
    }

    /// @throws Problem NOT_NAMED, NOT_THERE
    public Opened open(Caller caller, PaperId paper) {
        var row = named(caller.office(), paper);
        if (!row.whole()) {
            throw new Problem(BlobsProblem.NOT_THERE);
        }
        try {
            return new Opened(row.size(), file(caller.office(), paper, "").read());
        } catch (IOException e) {
            throw new Problem(e, BlobsProblem.NOT_THERE);
        }
    }

    private Taken append(OfficeCode office, Piece piece) throws IOException {
        Files.createDirectories(shelf(paperName(office, piece.paper())));
        if (Files.exists(path(office, piece.paper(), ""))) {
            return finished(office, piece.paper(), piece.length());
        }
        var part = file(office, piece.paper(), ".part");
        var have = part.size();
        if (have != piece.offset()) {
            return new Taken(Taken.How.OTHER_OFFSET, have);
        }
        var digest = Base64.getEncoder().encodeToString(sha256().digest(piece.bytes()));
        if (!digest.equals(piece.digest())) {
            return new Taken(Taken.How.DAMAGED, have);
        }
        if (piece.bytes().length > 0) {
            part.append(have, piece.bytes());
        }
        var size = have + piece.bytes().length;
        return size < piece.length() ? new Taken(Taken.How.TAKEN, size) : complete(office, piece.paper(), size);
    }

    private Taken complete(OfficeCode office, PaperId paper, long size) throws IOException {
        var part = path(office, paper, ".part");
        var digest = sha256();
        try (var in = file(office, paper, ".part").read()) {
            var buffer = new byte[1 << 16];
            for (int n; (n = in.read(buffer)) > 0; ) {
                digest.update(buffer, 0, n);
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(paper.sha256())) {
            Files.delete(part);
            throw new Problem(BlobsProblem.OTHER_CONTENT);
        }
        Files.move(part, path(office, paper, ""), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        Durable.folder(shelf(paperName(office, paper)));
        return finished(office, paper, size);
    }

    private Taken finished(OfficeCode office, PaperId paper, long size) {
        database.write(tx -> tx.papers().whole(office, paper, size));
        database.durable();
        return new Taken(Taken.How.TAKEN, size);
    }

    private Papers.Row named(OfficeCode office, PaperId paper) {
        return database.inTransaction(tx -> tx.papers().find(office, paper))
                .orElseThrow(() -> new Problem(BlobsProblem.NOT_NAMED));
    }

    private long offset(OfficeCode office, PaperId paper) {
        try {
            return file(office, paper, ".part").size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SealedFile file(OfficeCode office, PaperId paper, String suffix) {
        return new SealedFile(path(office, paper, suffix), key(office, "content"), random);
    }

    private Path path(OfficeCode office, PaperId paper, String suffix) {
        var name = paperName(office, paper);
        return shelf(name).resolve(name + suffix);
    }

    private Path shelf(String name) {
        return folder.resolve(name.substring(0, 2));
    }

    private String paperName(OfficeCode office, PaperId paper) {
        return HexFormat.of().formatHex(hmac(key(office, "name").getEncoded(), paper.sha256()));
    }

    private SecretKey key(OfficeCode office, String use) {
        return new SecretKeySpec(hmac(master, use + ":" + office), "AES");
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
