// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The disks of one world after the other: made once, emptied for each. Papers lie in files, in memory where the
/// machine has such a folder.
final class Disks implements AutoCloseable {

    static final String COUNTER = "vn/motcua/desktop/store/migrations";
    private static final String CENTRE = "vn/motcua/server/store/migrations";

    private final Path root;
    private final SimulatedDisk centre = new SimulatedDisk(CENTRE);
    private final SimulatedDisk.Image emptyCentre = centre.image();
    private final List<SimulatedDisk> counters = new ArrayList<>();
    private final SimulatedDisk.Image emptyCounter;

    Disks() {
        counters.add(new SimulatedDisk(COUNTER));
        emptyCounter = counters.getFirst().image();
        try {
            var memory = Path.of("/dev/shm");
            root = Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "motcua-simulation")
                    : Files.createTempDirectory("motcua-simulation");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SimulatedDisk centre() {
        centre.put(emptyCentre);
        return centre;
    }

    /// @param index from 0
    SimulatedDisk counter(int index) {
        while (counters.size() <= index) {
            counters.add(new SimulatedDisk(COUNTER));
        }
        var disk = counters.get(index);
        disk.put(emptyCounter);
        return disk;
    }

    Path folder(String name) {
        return root.resolve(name);
    }

    /// Wipes the files.
    void clear() {
        if (!Files.exists(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(root)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        clear();
        try {
            Files.deleteIfExists(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
