// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.store.SmallDisk;

/// The disk that the centre's papers and database share gets full: it says so, and dossiers go on.
class FullCentreIT {

    @TempDir
    Path folder;

    private SmallDisk disk;
    private Hall hall;
    private HallDesk counter;

    @BeforeEach
    void open() throws Exception {
        disk = SmallDisk.mount(48 << 20);
        var home = Files.createDirectory(disk.path().resolve("home"));
        Files.createSymbolicLink(folder.resolve("centre"), home);
        hall = new Hall(folder);
        counter = hall.counter("Q03", Hall.HA);
    }

    @AfterEach
    void close() throws Exception {
        hall.close();
        disk.close();
    }

    /// @return what takes the room
    private Path leave(long bytes) throws IOException {
        var ballast = disk.path().resolve("ballast");
        try (var out = Files.newOutputStream(ballast)) {
            var piece = new byte[1 << 16];
            while (Files.getFileStore(disk.path()).getUsableSpace() - piece.length >= bytes) {
                out.write(piece);
            }
        }
        return ballast;
    }

    @Test
    void aPaperThatHasNoRoomStaysAtItsCounterAndWorkGoesOn() throws IOException {
        var large = hall.receive(counter, hall.bytes(16 << 20));
        var ballast = leave(12 << 20);
        var state = counter.loop().once();
        assertEquals(SyncState.Kind.BLOCKED, state.kind());
        assertEquals("blobs.FULL", state.why().code().key());
        assertEquals(1, hall.atTheCentre(large));
        assertEquals(large.scans(), counter.store().shelf().notAtCentre());
        for (var i = 0; i < 20; i++) {
            var more = hall.receive(counter);
            counter.loop().once();
            assertEquals(1, hall.atTheCentre(more), "a large paper leaves room for dossiers");
        }
        Files.delete(ballast);
        counter.syncs();
        assertTrue(counter.store().shelf().arrived(large.id()).all());
        assertEquals(List.of(), counter.states());
    }

    @Test
    void aDiskFullToItsLastByteIsWorkedOnAgainOnceThereIsRoom() throws IOException {
        var before = hall.receive(counter);
        counter.syncs();
        var ballast = leave(0);
        while (counter.loop().once().kind() == SyncState.Kind.SYNCED) {
            hall.receive(counter);
        }
        counter.loop().once();
        assertEquals("centre.BUSY", counter.loop().state().why().code().key());
        Files.delete(ballast);
        var after = hall.receive(counter);
        counter.syncs();
        counter.syncs();
        assertEquals(List.of(), counter.states());
        assertEquals(1, hall.atTheCentre(before));
        assertEquals(1, hall.atTheCentre(after));
    }
}
