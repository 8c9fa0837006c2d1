// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.desktop.worker.ChildCommand;
import vn.motcua.model.Sample;
import vn.motcua.model.problem.Problem;

/// A program that ends in the middle of a scan, and the next start.
class CutOffScanTest {

    @TempDir
    Path profile;

    @Test
    void aScanCutOffByAKilledProgramIsOfferedAgainWithItsPages() throws Exception {
        scanAndKill();
        try (var bench = new Bench(profile)) {
            bench.counter.start();
            var scan = bench.counter.draft().scan();
            assertEquals(
                    Sample.BIRTH.code(),
                    bench.counter.draft().draft().orElseThrow().procedure());
            assertEquals(2, scan.pages().size());
            var said = Objects.requireNonNull(scan.trouble().get());
            assertEquals(CounterProblem.SCAN_CUT_OFF, said.code());
            assertEquals("2", said.args().getFirst());
            bench.paper.add(Bench.written());
            scan.scan();
            assertEquals(3, scan.pages().size());
            assertNull(scan.trouble().get());
        }
        try (var bench = new Bench(profile)) {
            bench.counter.start();
            assertNull(bench.counter.draft().scan().trouble().get(), "that one was whole");
        }
    }

    @Test
    void aScanThatStoppedByItselfIsNotOfferedAgain() {
        try (var bench = new Bench(profile)) {
            bench.jam = new Problem(ScanProblem.JAMMED);
            ScanUntilKilled.begin(bench).scan();
        }
        try (var bench = new Bench(profile)) {
            bench.counter.start();
            assertNull(bench.counter.draft().scan().trouble().get());
        }
    }

    private void scanAndKill() throws Exception {
        var child = new ProcessBuilder(ChildCommand.of(ScanUntilKilled.class, 256, List.of(profile.toString())))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = child.inputReader(StandardCharsets.UTF_8)) {
            String line;
            do {
                line = out.readLine();
            } while (line != null && !line.equals(ScanUntilKilled.TWO_PAGES));
            assertEquals(ScanUntilKilled.TWO_PAGES, line);
        }
        child.destroyForcibly().waitFor();
    }
}
