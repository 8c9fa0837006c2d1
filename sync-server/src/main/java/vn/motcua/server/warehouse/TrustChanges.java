// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.motcua.model.seal.Authority;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.access.Hashes;

/// Who changed which authorities are believed, and when: `changes.log` beside the certificates, a line of JSON each,
/// only ever added to, each bound to the one before by its hash. A file, because the change is made beside a running
/// centre, which alone has its database open.
public final class TrustChanges {

    private static final String FILE = "changes.log";

    /// @param by user of the machine's system
    /// @param what `ADD` or `REMOVE`
    /// @param certificate SHA-256
    /// @param chain SHA-256 over this line and the chain of the one before
    public record Change(
            long seq, Instant at, String by, String what, String certificate, String name, String kind, String chain) {

        private String bound(String before) {
            return Hashes.sha256(
                    String.join("\n", before, Long.toString(seq), at.toString(), by, what, certificate, name, kind));
        }
    }

    private final Path file;
    private final Clock clock;

    /// @param folder of the certificates
    public TrustChanges(Path folder, Clock clock) {
        this.file = folder.resolve(FILE);
        this.clock = clock;
    }

    /// Believed from now on. On the disk when it returns.
    public void added(RegisteredAuthority authority) {
        add("ADD", authority.authority());
    }

    /// No longer believed.
    public void removed(Authority authority) {
        add("REMOVE", authority);
    }

    private void add(String what, Authority authority) {
        var all = all();
        var before = all.isEmpty() ? "" : all.getLast().chain();
        var open = new Change(
                all.size() + 1L,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                System.getProperty("user.name", ""),
                what,
                authority.certificate(),
                authority.name(),
                authority.kind().name(),
                "");
        var change = new Change(
                open.seq(),
                open.at(),
                open.by(),
                what,
                open.certificate(),
                open.name(),
                open.kind(),
                open.bound(before));
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                var line = ByteBuffer.wrap((Wire.text(change) + "\n").getBytes(StandardCharsets.UTF_8));
                while (line.hasRemaining()) {
                    channel.write(line);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In the order they were made.
    public List<Change> all() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .map(line -> Wire.read(line, Change.class))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Number of the first line that was changed, or before which one is missing; 0: none.
    public long broken() {
        var before = "";
        var seq = 0L;
        for (var change : all()) {
            seq++;
            if (change.seq() != seq || !change.chain().equals(change.bound(before))) {
                return seq;
            }
            before = change.chain();
        }
        return 0;
    }
}
