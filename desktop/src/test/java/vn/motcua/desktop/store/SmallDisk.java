// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A real file system in memory, a few megabytes large. Whoever is no administrator mounts it in a user namespace
/// of a child; where that is forbidden too, the test fails and says so.
public final class SmallDisk implements AutoCloseable {

    private final Path path;

    private SmallDisk(Path path) {
        this.path = path;
    }

    public static SmallDisk mount(int bytes) throws IOException, InterruptedException {
        var path = Files.createTempDirectory("small-disk");
        run("mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", path.toString());
        return new SmallDisk(path);
    }

    public Path path() {
        return path;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var done = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (done != 0) {
            throw new IOException(String.join(" ", command) + " ended " + done);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", "-l", path.toString());
        Files.delete(path);
    }
}
