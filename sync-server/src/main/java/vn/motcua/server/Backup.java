// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// A folder to which a centre is backed up again and again: the database as it was at some moments
/// (`centre-<UTC>.zip`), the papers (files that are only ever added), and the keys without which neither can be read.
/// Whoever holds the folder holds everything: keep it as closed as the home.
final class Backup {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS");
    private static final String DATABASE = "centre.mv.db";
    private static final List<String> TREES = List.of("papers", "anchors");

    private final Path folder;

    Backup(Path folder) {
        this.folder = folder;
    }

    /// Writes the database with the given action, then copies what is new of the rest: each paper that the database
    /// knows to be whole was a file before.
    ///
    /// @param database writes the database as a ZIP file
    /// @return the moment, by which it can be restored
    String from(Path home, java.util.function.Consumer<Path> database, Instant now) {
        try {
            Files.createDirectories(folder);
            restrict(folder);
            var moment = MOMENT.format(now.atOffset(ZoneOffset.UTC));
            var fresh = folder.resolve("centre.new");
            Files.deleteIfExists(fresh);
            database.accept(fresh);
            copyNew(home, folder);
            Files.move(fresh, zip(moment), StandardCopyOption.ATOMIC_MOVE);
            return moment;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The moments it holds, newest first.
    List<String> moments() {
        try (var files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName()))
                    .filter(f -> f.matches("centre-.*\\.zip"))
                    .map(f -> f.substring("centre-".length(), f.length() - ".zip".length()))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Brings a moment back into a home whose centre does not run. A database that is there is set aside; papers and
    /// keys that are there stay.
    ///
    /// @param moment `null`: the newest
    void into(Path home, @Nullable String moment, Instant now) {
        var from = zip(moment == null ? moments().getFirst() : moment);
        try (var zip = new ZipInputStream(Files.newInputStream(from))) {
            Files.createDirectories(home);
            restrict(home);
            var there = home.resolve(DATABASE);
            if (Files.exists(there)) {
                var aside = "before-restore-" + MOMENT.format(now.atOffset(ZoneOffset.UTC)) + ".mv.db";
                Files.move(there, home.resolve(aside));
            }
            var fresh = home.resolve("restored.new");
            if (zip.getNextEntry() == null) {
                throw new IOException("an empty backup: " + from.getFileName());
            }
            Files.copy(zip, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, there, StandardCopyOption.ATOMIC_MOVE);
            copyNew(folder, home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path zip(String moment) {
        return folder.resolve("centre-" + moment + ".zip");
    }

    private static void copyNew(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (var file : files.filter(Backup::isKey).toList()) {
                copy(file, to.resolve(file.getFileName()));
            }
        }
        for (var name : TREES) {
            if (Files.isDirectory(from.resolve(name))) {
                copyTree(from.resolve(name), to.resolve(name));
            }
        }
    }

    private static boolean isKey(Path file) {
        return String.valueOf(file.getFileName()).matches(".*\\.(key|pub|cer|properties)");
    }

    /// Parts of papers are left out: their counters send them again.
    private static void copyTree(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".part")) {
                    copy(file, to.resolve(from.relativize(file).toString()));
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            return;
        }
        Files.createDirectories(java.util.Objects.requireNonNull(to.getParent()));
        var fresh = to.resolveSibling(to.getFileName() + ".copying");
        Files.copy(from, fresh, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void restrict(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
