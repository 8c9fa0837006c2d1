// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.motcua.desktop.scan.PageSink;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.scan.Scanner;
import vn.motcua.desktop.scan.WatchedFolder;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PageImage;

/// Files of the watched folder on their way to the sheet; each is put away once its pages are on the shelf. With each
/// page its file is remembered until then: a file that is met again after a power failure goes on behind the pages
/// that came.
final class WatchedFiles implements PageFlow {

    private final List<Path> files;
    private final Scanner reader;
    private final Originals originals;

    /// @param reader of these files
    WatchedFiles(List<Path> files, Scanner reader, Originals originals) {
        this.files = files;
        this.reader = reader;
        this.originals = originals;
    }

    @Override
    public void run(ScanSettings settings, DossierId dossier, Consumer<Integer> kept) {
        var taken = new Taken(dossier, kept);
        try {
            WatchedFolder.puttingAway(files, reader).scan(settings, taken);
        } finally {
            Unhurried.run(taken::forget);
        }
    }

    private final class Taken implements PageSink {

        private final DossierId dossier;
        private final Consumer<Integer> kept;
        private final Map<Path, String> prints = new HashMap<>();
        private String print = "";
        private int known;

        Taken(DossierId dossier, Consumer<Integer> kept) {
            this.dossier = dossier;
            this.kept = kept;
        }

        @Override
        public void file(int place) {
            var file = files.get(place - 1);
            print = fingerprint(file);
            prints.put(file, print);
            known = originals.read(dossier, print);
        }

        @Override
        public void page(PageImage page) {
            if (known > 0) {
                known--;
            } else {
                kept.accept(originals.keep(dossier, page, print));
            }
        }

        /// Those that were put away are done with.
        void forget() {
            prints.forEach((file, its) -> {
                if (!Files.exists(file)) {
                    originals.putAway(dossier, its);
                }
            });
        }
    }

    /// Of its name, its time and its bytes. The same picture twice is two files.
    private static String fingerprint(Path file) {
        try (var in = Files.newInputStream(file)) {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            sha.update(Files.getLastModifiedTime(file).toString().getBytes(StandardCharsets.UTF_8));
            new DigestInputStream(in, sha).skipNBytes(Files.size(file));
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException gone) {
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
