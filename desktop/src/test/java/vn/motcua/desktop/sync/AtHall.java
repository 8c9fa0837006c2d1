// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Tests that each begin at a hall of their own, with the real centre.
public abstract class AtHall {

    @TempDir
    protected Path folder;

    protected Hall hall;

    @BeforeEach
    protected final void openHall() throws IOException {
        hall = new Hall(folder);
    }

    @AfterEach
    protected final void closeHall() throws IOException {
        hall.close();
    }
}
