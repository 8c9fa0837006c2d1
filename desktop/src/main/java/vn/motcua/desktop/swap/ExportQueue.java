// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.swap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.PublicKey;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.desktop.store.StoreProblem;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.command.WrappedKey;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;

/// Writes all that the centre has not confirmed to a stick, sealed for the centre's recovery key. Nothing leaves this
/// counter by it: whichever copy reaches the centre first counts, the other is recognised.
public final class ExportQueue {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    /// @param device of this counter
    /// @param desk its short name
    /// @param recovery the centre's recovery key
    public record Origin(DeviceId device, OfficeCode office, String desk, PublicKey recovery) {}

    /// @param file where it stands now
    /// @param damaged papers that cannot be read any more and stay here
    public record Exported(Path file, int commands, int papers, int damaged) {}

    private final Store store;
    private final Origin origin;
    private final Clock clock;

    public ExportQueue(Store store, Origin origin, Clock clock) {
        this.store = store;
        this.origin = origin;
        this.clock = clock;
    }

    /// @param folder of the stick
    /// @return the file, read back and found whole
    /// @throws Problem NOTHING, NOT_WRITTEN, BAD_STICK
    public Exported to(Path folder) {
        var manifest = manifest();
        if (manifest.commands().isEmpty()
                && manifest.papers().isEmpty()
                && manifest.damaged().isEmpty()) {
            throw new Problem(SwapProblem.NOTHING);
        }
        var key = StoreKey.random();
        var file = folder.resolve("hangdoi-" + origin.desk() + "-" + NAME.format(clock.instant()) + ".motcua");
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            write(part, key, manifest);
            readBack(part, key, manifest);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Problem(e, SwapProblem.NOT_WRITTEN);
        } finally {
            drop(part);
        }
        return new Exported(
                file,
                manifest.commands().size(),
                manifest.papers().size(),
                manifest.damaged().size());
    }

    /// Half an export helps nobody, and takes the room that the next one needs.
    private static void drop(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // the stick is gone, or cannot be written
        }
    }

    private Manifest manifest() {
        var commands = store.outbox().all().stream()
                .filter(p -> !p.signature().isEmpty()) // what this counter took over itself stands on its own stick
                .map(p -> new Manifest.Line(p.text(), p.signature()))
                .toList();
        var papers =
                store.shelf().onlyHere().stream().map(this::describe).collect(Collectors.partitioningBy(this::isWhole));
        return new Manifest(commands, papers.getOrDefault(true, List.of()), papers.getOrDefault(false, List.of()));
    }

    /// One that is damaged must not keep the others here.
    private boolean isWhole(Manifest.Paper paper) {
        try (var in = store.shelf().open(paper.paper())) {
            return in.transferTo(OutputStream.nullOutputStream()) == paper.bytes();
        } catch (IOException e) {
            return false;
        } catch (Problem e) {
            if (e.code() == StoreProblem.PAPER_DAMAGED || e.code() == StoreProblem.NO_PAPER) {
                return false;
            }
            throw e;
        }
    }

    private Manifest.Paper describe(PaperId paper) {
        var kept = store.shelf().about(paper);
        return new Manifest.Paper(paper, kept.kind(), kept.dossier(), kept.bytes());
    }

    private Label label(StoreKey key, Manifest manifest) {
        return new Label(
                Label.FORMAT,
                origin.device(),
                origin.office(),
                origin.desk(),
                clock.instant(),
                manifest.commands().size(),
                manifest.papers().size(),
                manifest.damaged().size(),
                WrappedKey.of(key.bytes(), origin.device(), origin.recovery()));
    }

    private void write(Path part, StoreKey key, Manifest manifest) throws IOException {
        try (var channel = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                var out = new ZipOutputStream(Channels.newOutputStream(channel))) {
            out.setLevel(Deflater.NO_COMPRESSION);
            put(out, SealedZip.LABEL, Wire.write(label(key, manifest)));
            put(out, SealedZip.MANIFEST, SealedZip.seal(key, SealedZip.MANIFEST, Wire.write(manifest)));
            for (var number = 0; number < manifest.papers().size(); number++) {
                try (var in = store.shelf().open(manifest.papers().get(number).paper())) {
                    putPaper(out, key, number, in);
                }
            }
            out.finish();
            channel.force(true);
        }
    }

    private static void putPaper(ZipOutputStream out, StoreKey key, int number, InputStream in) throws IOException {
        var piece = in.readNBytes(SealedZip.PIECE);
        for (var no = 0; no == 0 || piece.length > 0; no++) {
            var name = SealedZip.piece(number, no);
            put(out, name, SealedZip.seal(key, name, piece));
            piece = in.readNBytes(SealedZip.PIECE);
        }
    }

    private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    /// A stick may take what it cannot give back.
    private static void readBack(Path part, StoreKey key, Manifest written) throws IOException {
        try (var file = QueueFile.open(part)) {
            var papers = written.papers();
            if (!file.manifest(key).equals(written)) {
                throw new Problem(SwapProblem.BAD_STICK);
            }
            for (var number = 0; number < papers.size(); number++) {
                try (var in = file.paper(key, number, papers.get(number))) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        } catch (Problem e) {
            throw new Problem(e, SwapProblem.BAD_STICK);
        }
    }
}
