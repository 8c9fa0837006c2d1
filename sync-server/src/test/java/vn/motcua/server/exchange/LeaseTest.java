// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.LeaseRequest;
import vn.motcua.model.wire.Messages.Range;
import vn.motcua.model.wire.Messages.VoidCodes;
import vn.motcua.server.Centre;

class LeaseTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Centre.Kind.class)
    void blocksLeasedAtOnceFollowEachOtherWithoutGapOrOverlap(Centre.Kind kind) throws Exception {
        try (var centre = Centre.on(kind, folder);
                var threads = Executors.newFixedThreadPool(8)) {
            var lease = centre.leaseCodes();
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
            var lease = centre.leaseCodes();
            var caller = centre.caller();
            var tooMany = new LeaseRequest(Sample.OFFICE, Centre.TODAY, 5_000);
            var tooFar = new LeaseRequest(Sample.OFFICE, Centre.TODAY.plusDays(40), 5);
            assertThrows(Problem.class, () -> lease.lease(caller, tooMany));
            assertThrows(Problem.class, () -> lease.lease(caller, tooFar));
        }
    }

    @ParameterizedTest
    @EnumSource(Centre.Kind.class)
    void manyCountersOfOneOfficeNeverHoldTheSameNumber(Centre.Kind kind) throws Exception {
        try (var centre = Centre.on(kind, folder);
                var threads = Executors.newFixedThreadPool(12)) {
            var lease = centre.leaseCodes();
            var work = new ArrayList<Future<CodeBlock>>();
            for (var i = 0; i < 60; i++) {
                var caller = centre.caller();
                var day = Centre.TODAY.plusDays(i % 3);
                work.add(threads.submit(() -> lease.lease(caller, new LeaseRequest(Sample.OFFICE, day, 100))));
            }
            var numbers = new HashSet<String>();
            for (var w : work) {
                for (var n = w.get().from(); n <= w.get().to(); n++) {
                    assertTrue(numbers.add(w.get().day() + "-" + n));
                }
            }
            assertEquals(6_000, numbers.size());
        }
    }

    @ParameterizedTest
    @EnumSource(Centre.Kind.class)
    void whatIsLeftOfADayIsVoidAndNoReceiptBearsItAnyMore(Centre.Kind kind) {
        try (var centre = Centre.on(kind, folder)) {
            var codes = centre.leaseCodes();
            var caller = centre.caller();
            var day = Centre.TODAY.minusDays(1);
            var block = codes.lease(caller, new LeaseRequest(Sample.OFFICE, day, 10));
            var dossier = Centre.received(DossierCode.official(Sample.OFFICE, day, block.from()));
            var receive = Centre.command(1, Sample.clerk(), 0, new Act.ReceiveDossier(dossier));
            var accept = new AcceptCommands(centre.database(), Centre.CLOCK);
            accept.from(caller, centre.push(caller, List.of(receive)));

            var all = List.of(new Range(block.from(), block.to()));
            var reply = codes.voided(caller, new VoidCodes(Sample.OFFICE, day, all, "not used"));
            assertEquals(List.of(new Range(block.from(), block.from())), reply.borne(), "a receipt bears it");
            assertEquals(List.of(new Range(block.from() + 1, block.to())), reply.voided());
            assertEquals(reply, codes.voided(caller, new VoidCodes(Sample.OFFICE, day, all, "again")));

            var late = Centre.received(DossierCode.official(Sample.OFFICE, day, block.from() + 1));
            var second = Centre.command(2, Sample.clerk(), 0, new Act.ReceiveDossier(late));
            var pushed = (Pushed.Answered) accept.from(caller, centre.push(caller, List.of(second)));
            assertFalse(pushed.reply().answers().getFirst() instanceof Answer.Accepted);
        }
    }

    @ParameterizedTest
    @EnumSource(Centre.Kind.class)
    void onlyOnesOwnNumbersOfADayThatIsOverCanBeVoided(Centre.Kind kind) {
        try (var centre = Centre.on(kind, folder)) {
            var codes = centre.leaseCodes();
            var day = Centre.TODAY.minusDays(1);
            var block = codes.lease(centre.caller(), new LeaseRequest(Sample.OFFICE, day, 10));
            var all = List.of(new Range(block.from(), block.to()));
            var other = codes.voided(centre.caller(), new VoidCodes(Sample.OFFICE, day, all, ""));
            assertEquals(List.of(), other.voided());
            var today = new VoidCodes(Sample.OFFICE, Centre.TODAY, all, "");
            var caller = centre.caller();
            assertThrows(Problem.class, () -> codes.voided(caller, today));
            var endless = new VoidCodes(Sample.OFFICE, day, List.of(new Range(1, Integer.MAX_VALUE)), "");
            assertThrows(Problem.class, () -> codes.voided(caller, endless));
        }
    }
}
