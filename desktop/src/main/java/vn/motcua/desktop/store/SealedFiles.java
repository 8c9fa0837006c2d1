// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// A folder of encrypted files. A file's name tells nothing of its content: it is an HMAC of the content's hash.
final class SealedFiles {

    /// @param bytes of the plaintext
    record Kept(PaperId paper, long bytes) {}

    private static final int PIECE = 256 << 10;

    private final Path folder;
    private final Keys keys;

    SealedFiles(Path folder, Keys keys) {
        this.folder = folder;
        this.keys = keys;
        try {
            Files.createDirectories(folder);
            try (var left = Files.newDirectoryStream(folder, "*.tmp")) {
                for (var file : left) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw StoreProblem.of(e);
        }
    }

    /// Keeps a plaintext; it is on the disk when this returns.
    Kept keep(InputStream plain) {
        return keep(plain::transferTo);
    }

    /// The same of one that is only being made.
    Kept keep(Shelf.Writing plain) {
        var temporary = folder.resolve(UUID.randomUUID() + ".tmp");
        try {
            var digest = sha256();
            var bytes =
                    SealedFile.write(temporary, keys.content(), out -> plain.to(new DigestOutputStream(out, digest)));
            var paper = new PaperId(HexFormat.of().formatHex(digest.digest()));
            var place = place(paper);
            if (Files.exists(place)) {
                Files.delete(temporary);
            } else {
                if (!Files.exists(place.getParent())) {
                    Files.createDirectories(place.getParent());
                    Disk.force(folder);
                }
                Disk.move(temporary, place);
            }
            return new Kept(paper, bytes);
        } catch (IOException e) {
            throw StoreProblem.of(e);
        } catch (UncheckedIOException e) {
            throw StoreProblem.of(Objects.requireNonNull(e.getCause()));
        } finally {
            discard(temporary);
        }
    }

    /// Fetches a paper from elsewhere, going on where an earlier attempt stopped. It is on the disk when this returns.
    ///
    /// @param from opens it at an offset in bytes
    /// @throws Problem PAPER_DAMAGED if what came is not what its name says; it begins anew then
    Kept bring(PaperId paper, Shelf.From from) {
        var place = place(paper).resolveSibling(place(paper).getFileName() + ".part");
        var part =
                new PartFile(place, Keys.hmac(keys.content(), ("part " + paper).getBytes(StandardCharsets.US_ASCII)));
        try {
            Files.createDirectories(place.getParent());
            collect(part, from);
            try (var whole = part.read()) {
                if (!PaperId.of(whole).equals(paper)) {
                    throw new Problem(StoreProblem.PAPER_DAMAGED);
                }
            }
            try (var whole = part.read()) {
                return keep(whole);
            }
        } catch (IOException e) {
            throw StoreProblem.of(e);
        } catch (Problem problem) {
            if (problem.code() == StoreProblem.PAPER_DAMAGED) {
                discard(place);
            }
            throw problem;
        } finally {
            if (has(paper)) {
                discard(place);
            }
        }
    }

    private static void collect(PartFile part, Shelf.From from) throws IOException {
        var at = part.cut();
        try (var in = from.at(at)) {
            for (var piece = in.readNBytes(PIECE); piece.length > 0 || at == 0; piece = in.readNBytes(PIECE)) {
                part.append(at, piece);
                at += piece.length;
                if (piece.length == 0) {
                    return;
                }
            }
        }
    }

    /// @throws Problem NO_PAPER, and while reading PAPER_DAMAGED
    InputStream open(PaperId paper) {
        return open(paper, 0);
    }

    /// @param from offset in bytes
    /// @throws Problem NO_PAPER, and while reading PAPER_DAMAGED
    InputStream open(PaperId paper, long from) {
        var place = place(paper);
        if (!Files.exists(place)) {
            throw new Problem(StoreProblem.NO_PAPER);
        }
        try {
            return SealedFile.read(place, keys.content(), from);
        } catch (IOException e) {
            throw StoreProblem.of(e);
        }
    }

    boolean has(PaperId paper) {
        return Files.exists(place(paper));
    }

    void delete(PaperId paper) {
        discard(place(paper));
    }

    private Path place(PaperId paper) {
        var name =
                HexFormat.of().formatHex(Keys.hmac(keys.names(), paper.sha256().getBytes(StandardCharsets.US_ASCII)));
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // it is encrypted, and swept at the next start
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
