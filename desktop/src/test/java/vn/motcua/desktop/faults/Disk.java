// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file system in memory that can be made as small as what lies on it; outside an island a folder like any other.
final class Disk {

    private static final long ROOMY = 2L << 30;
    private static final int ATTEMPTS = 50;

    private final Path path;

    private Disk(Path path) {
        this.path = path;
    }

    static Disk at(Path path) throws IOException, InterruptedException {
        Files.createDirectories(path);
        if (Island.isHere()) {
            Shell.run("mount", "-t", "tmpfs", "-o", "size=" + ROOMY, "tmpfs", path.toString());
        }
        return new Disk(path);
    }

    Path path() {
        return path;
    }

    /// A disk cannot be made smaller than what lies on it, and whoever writes to it goes on meanwhile: then it is
    /// measured again.
    ///
    /// @param free bytes that are left
    void squeeze(long free) throws IOException, InterruptedException {
        var store = Files.getFileStore(path);
        for (var attempt = 1; ; attempt++) {
            try {
                resize(store.getTotalSpace() - store.getUnallocatedSpace() + free);
                return;
            } catch (IOException tooSmall) {
                if (attempt == ATTEMPTS) {
                    throw tooSmall;
                }
            }
        }
    }

    void relax() throws IOException, InterruptedException {
        resize(ROOMY);
    }

    private void resize(long bytes) throws IOException, InterruptedException {
        Shell.run("mount", "-o", "remount,size=" + bytes, path.toString());
    }

    void close() throws IOException, InterruptedException {
        if (Island.isHere()) {
            Shell.run("umount", "-l", path.toString());
        }
    }
}
