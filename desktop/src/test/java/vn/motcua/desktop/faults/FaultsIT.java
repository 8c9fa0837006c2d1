// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two minutes of `./motcua faults`.
class FaultsIT {

    @TempDir
    Path folder;

    @Test
    void whatAReceiptPromisedIsThereOnceWhateverBefallsCountersLinesCentreAndDatabase() throws Exception {
        var said = folder.resolve("said.txt");
        var ended = Island.child(Faults.class, "--minutes", "2")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        var text = Files.readString(said);
        System.out.println(text);
        assertEquals(0, ended, text);
    }
}
