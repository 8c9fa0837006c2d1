// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.model.command.Scope;
import vn.motcua.model.problem.Problem;
import vn.motcua.server.access.Access;
import vn.motcua.server.access.AccessProblem;
import vn.motcua.server.access.Caller;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Events;

/// Snapshots of scopes, for whoever cannot read on in the log: made when they are first needed, named by scope,
/// generation and number, never changed, encrypted at rest.
public final class Snapshots {

    /// What stands before a snapshot's name in its path.
    public static final String PATH = "/v1/sync/snapshots/";

    /// A snapshot that is so many events behind serves again: the rest comes by the log.
    private static final long FRESH = 2_000;

    private static final int KEPT = 3;
    private static final String END = ".ndjson.gz";

    /// A snapshot as it lies on disk.
    ///
    /// @param size in bytes
    public record Opened(long size, SnapshotBytes bytes) {}

    /// Reads a snapshot from a byte on.
    @FunctionalInterface
    public interface SnapshotBytes {
        InputStream from(long offset) throws IOException;
    }

    /// @param file `<scope>-<generation>-<seq>.ndjson.gz`
    private record Made(String file, long generation, long seq) {

        static Made of(String file) {
            var parts = file.substring(0, file.length() - END.length()).split("-");
            return new Made(file, Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }
    }

    private final Path folder;
    private final byte[] secret;
    private final Database database;
    private final SecureRandom random;
    /// One maker a scope: scopes that share a lock wait for each other without harm.
    private final List<ReentrantLock> makers =
            IntStream.range(0, 16).mapToObj(_ -> new ReentrantLock()).toList();

    /// @param secret 32 random bytes
    public Snapshots(Path folder, byte[] secret, Database database, SecureRandom random) {
        this.folder = folder;
        this.secret = secret.clone();
        this.database = database;
        this.random = random;
    }

    /// The path of a snapshot from which the log can be read on.
    String of(Scope scope, long generation, Events.Head head) {
        var maker = makers.get(Math.floorMod(scope.hashCode(), makers.size()));
        maker.lock();
        try {
            Files.createDirectories(shelf(scope));
            var made = made(scope);
            var fresh = made.stream()
                    .filter(m -> m.generation() == generation
                            && m.seq() >= head.floor()
                            && m.seq() <= head.seq()
                            && m.seq() + FRESH >= head.seq())
                    .findFirst();
            if (fresh.isPresent()) {
                return PATH + fresh.get().file();
            }
            tidy(scope, made);
            return PATH + make(scope, generation, head);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            maker.unlock();
        }
    }

    /// @throws Problem FORBIDDEN for a snapshot of a scope that the caller may not read, or that is not there
    public Opened open(Caller caller, String name) {
        for (var scope : Access.scopes(caller)) {
            if (name.matches("[0-9a-f]{32}-\\d+-\\d+\\.ndjson\\.gz") && name.startsWith(name(scope) + "-")) {
                var file = shelf(scope).resolve(name);
                if (Files.exists(file)) {
                    var sealed = new SealedSnapshot(file, key(), random);
                    return new Opened(sealed.size(), sealed::read);
                }
            }
        }
        throw new Problem(AccessProblem.FORBIDDEN);
    }

    /// What a snapshot tells must outlive a power failure, or its number would come to mean something else.
    private String make(Scope scope, long generation, Events.Head head) throws IOException {
        database.durable();
        var name = "%s-%d-%d%s".formatted(name(scope), generation, head.seq(), END);
        var file = shelf(scope).resolve(name);
        var fresh = new SealedSnapshot(file.resolveSibling(name + ".new"), key(), random);
        var lines = new SealedSnapshot(file.resolveSibling(name + ".lines"), key(), random);
        new WriteSnapshot(database, scope, generation, head).into(lines, fresh);
        Files.move(fresh.file(), file, StandardCopyOption.ATOMIC_MOVE);
        return name;
    }

    /// Newest first.
    private List<Made> made(Scope scope) throws IOException {
        try (var files = Files.list(shelf(scope))) {
            return files.map(f -> String.valueOf(f.getFileName()))
                    .filter(f -> f.endsWith(END))
                    .map(Made::of)
                    .sorted(Comparator.comparingLong(Made::generation)
                            .thenComparingLong(Made::seq)
                            .reversed())
                    .toList();
        }
    }

    private void tidy(Scope scope, List<Made> made) throws IOException {
        for (var old : made.stream().skip(KEPT - 1).toList()) {
            Files.deleteIfExists(shelf(scope).resolve(old.file()));
        }
    }

    private Path shelf(Scope scope) {
        return folder.resolve(name(scope));
    }

    private String name(Scope scope) {
        return HexFormat.of().formatHex(hmac("scope:" + scope), 0, 16);
    }

    private SecretKey key() {
        return new SecretKeySpec(hmac("content"), "AES");
    }

    private byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
