// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.model.Sample;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.LeaseRequest;
import vn.motcua.server.Centre;

class LeaseTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Centre.Kind.class)
    void blocksLeasedAtOnceFollowEachOtherWithoutGapOrOverlap(Centre.Kind kind) throws Exception {
        try (var centre = Centre.on(kind, folder);
                var threads = Executors.newFixedThreadPool(8)) {
            var lease = new LeaseCodes(centre.database(), Centre.CLOCK);
            var work = new ArrayList<Future<CodeBlock>>();
            var wanted = 0;
            for (var i = 0; i < 40; i++) {
                var caller = centre.caller();
                var want = 1 + i % 7;
                wanted += want;
                work.add(
                        threads.submit(() -> lease.lease(caller, new LeaseRequest(Sample.OFFICE, Centre.TODAY, want))));
            }
            var blocks = new ArrayList<CodeBlock>();
            for (var w : work) {
                blocks.add(w.get());
            }
            blocks.sort(Comparator.comparing(CodeBlock::from));
            var next = 1;
            for (var block : blocks) {
                assertEquals(next, block.from());
                next = block.to() + 1;
            }
            assertEquals(1 + wanted, next);
        }
    }

    @ParameterizedTest
    @EnumSource(Centre.Kind.class)
    void aLeaseTooLargeOrTooFarOffIsRefused(Centre.Kind kind) {
        try (var centre = Centre.on(kind, folder)) {
            var lease = new LeaseCodes(centre.database(), Centre.CLOCK);
            var caller = centre.caller();
            var tooMany = new LeaseRequest(Sample.OFFICE, Centre.TODAY, 5_000);
            var tooFar = new LeaseRequest(Sample.OFFICE, Centre.TODAY.plusDays(40), 5);
            assertThrows(Problem.class, () -> lease.lease(caller, tooMany));
            assertThrows(Problem.class, () -> lease.lease(caller, tooFar));
        }
    }
}
