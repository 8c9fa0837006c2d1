// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.worker.ChildCommand;

class LargePaperIT {

    @TempDir
    Path folder;

    /// The centre and both counters live in the one child, so each of them needs less than that.
    @Test
    void aPaperOfTwoHundredMegabytesGoesUpAndComesDownInASmallHeap() throws Exception {
        var child = new ProcessBuilder(ChildCommand.of(LargePaperChild.class, 256, List.of(folder.toString())))
                .redirectErrorStream(true)
                .start();
        var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, child.waitFor(), said);
        System.out.println(
                said.lines().filter(l -> l.startsWith("200 MB")).findFirst().orElse(""));
    }
}
