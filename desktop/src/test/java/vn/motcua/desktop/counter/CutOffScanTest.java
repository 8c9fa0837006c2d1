// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import vn.motcua.model.dossier.Source;
import vn.motcua.model.problem.Problem;

/// A program that ends in the middle of a scan, and the next start.
class CutOffScanTest {

    @TempDir
    Path profile;

    @Test
    void aScanCutOffByAKilledProgramIsOfferedAgainWithItsPages() throws Exception {
        killAt(ScanUntilKilled.TWO_PAGES);
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

    @Test
    void pagesWhoseRowWasWrittenDownBeforeTheirPaperAreGivenToItOnceMore() throws Exception {
        killAt(ScanUntilKilled.IN_THE_SHEET);
        for (var start = 0; start < 2; start++) {
            try (var bench = new Bench(profile)) {
                bench.counter.start();
                var scan = bench.counter.draft().scan();
                assertEquals(List.of(0, 0), rows(scan));
                assertInstanceOf(Source.Missing.class, source(bench));
                if (start == 1) {
                    scan.assign(ScanUntilKilled.ROW);
                    assertEquals(List.of(2, 2), rows(scan));
                    assertEquals(
                            2,
                            assertInstanceOf(Source.Scanned.class, source(bench))
                                    .pages());
                }
            }
        }
        try (var bench = new Bench(profile)) {
            bench.counter.start();
            assertEquals(List.of(2, 2), rows(bench.counter.draft().scan()), "those have their paper");
            assertInstanceOf(Source.Scanned.class, source(bench));
        }
    }

    private static List<Integer> rows(ScanViewModel scan) {
        return scan.pages().stream().map(ScannedPage::row).toList();
    }

    private static Source source(Bench bench) {
        var draft = bench.counter.draft().draft().orElseThrow();
        return draft.papers().get(ScanUntilKilled.ROW - 1).source();
    }

    private void killAt(String point) throws Exception {
        var child = new ProcessBuilder(ChildCommand.of(ScanUntilKilled.class, 256, List.of(profile.toString(), point)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = child.inputReader(StandardCharsets.UTF_8)) {
            String line;
            do {
                line = out.readLine();
            } while (line != null && !line.equals(point));
            assertEquals(point, line);
        }
        child.destroyForcibly().waitFor();
    }
}
