// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.worker.ChildCommand;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.problem.Problem;

/// What the store does when it may not, or cannot.
class TroubleTest {

    private static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneOffset.UTC);

    @TempDir
    Path profile;

    @Test
    void withoutPermissionNothingNewIsDoneNoCodeIsGivenAndWhatWasEnteredStays() {
        try (var store = Store.open(profile, StoreKey.random(), CLOCK)) {
            store.codes().add(new CodeBlock(Sample.OFFICE, Sample.TODAY, 1, 5));
            var draft = Sample.complete();
            store.drafts().keep(draft);
            store.permit(() -> {
                throw new Problem(StoreProblem.IN_USE); // any will do
            });
            var act = new Act.ReceiveDossier(Sample.received(1));
            var key = "ab".repeat(32);
            assertEquals(StoreProblem.IN_USE, refused(() -> store.perform(act, Sample.clerk())));
            assertEquals(StoreProblem.IN_USE, refused(() -> next(store)));
            assertEquals(
                    StoreProblem.IN_USE,
                    refused(() ->
                            store.declare(new Act.BindKey(key, Sample.citizen().number()), Sample.clerk())));
            store.drafts().keep(draft);
            assertEquals(Optional.of(draft), store.drafts().newest());
            assertEquals(List.of(), store.outbox().all());
            assertTrue(store.citizens().bound(key).isEmpty());

            store.permit(() -> {});
            assertEquals("H17.242-261121-0001", next(store), "no number was lost");
            store.perform(act, Sample.clerk());
            assertEquals(1, store.outbox().size());
        }
    }

    @Test
    void aSecondProgramOnTheSameProfileIsTurnedAwayByTheFirst() throws Exception {
        var key = StoreKey.random();
        var first = new ProcessBuilder(ChildCommand.of(
                        KillChild.class,
                        256,
                        List.of(profile.toString(), HexFormat.of().formatHex(key.bytes()))))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = first.inputReader(StandardCharsets.UTF_8)) {
            while (!"open".equals(out.readLine())) {
                assertTrue(first.isAlive(), "the first program opens its store");
            }
            assertEquals(StoreProblem.IN_USE, refused(() -> Store.open(profile, key, CLOCK)));
        } finally {
            first.destroyForcibly().waitFor();
        }
        try (var store = Store.open(profile, key, CLOCK)) {
            assertTrue(store.outbox().epoch() > 0, "the lock goes with the program");
        }
    }

    @Test
    void aDiskThatFillsUpInTheMiddleOfAnActSaysTheTruth() throws Exception {
        try (var disk = SmallDisk.mount(16 << 20)) {
            var filling = new Filling(disk.path());
            var key = StoreKey.random();
            var kept = 0;
            for (var room = 0; room < 4; room++) {
                var home = disk.path().resolve("profile" + room);
                var dossier = Sample.received(room + 1);
                var act = new Act.ReceiveDossier(dossier);
                @org.jspecify.annotations.Nullable Problem problem = null;
                try (var store = Store.open(home, key, filling)) {
                    filling.leave = room << 20;
                    store.perform(act, Sample.clerk());
                } catch (Problem said) {
                    problem = said;
                } finally {
                    filling.empty();
                }
                try (var store = Store.open(home, key, CLOCK)) {
                    var stands = store.dossiers().find(dossier.id()).isPresent();
                    assertEquals(stands ? 1 : 0, store.outbox().size());
                    if (problem == null) {
                        assertTrue(stands, "what was said to be done is there");
                        kept++;
                    } else if (problem.code() != StoreProblem.UNSURE) {
                        assertEquals(StoreProblem.DISK_FULL, problem.code());
                        assertTrue(!stands, "what was said not to be kept is not there");
                    }
                }
                delete(home);
            }
            assertTrue(kept > 0, "with three megabytes left it was kept");
        }
    }

    @Test
    void onlyTheAccountOfTheProgramReadsTheKeyRing() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var recovery = generator.generateKeyPair().getPublic();
        Files.writeString(profile.resolve("keys.json.tmp"), "left behind by a crash, for everybody to read");
        KeyRing.at(profile)
                .add(new OfficerId("ha.tran"), "pw", StoreKey.random(), new DeviceId(new UUID(0, 3)), recovery);
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(profile.resolve("keys.json"))));
    }

    private static String next(Store store) {
        return store.codes().next(Sample.OFFICE, "Q03", Sample.TODAY).value();
    }

    private static Object refused(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(Problem.class, work).code();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// A clock that fills the disk when it is asked for the time, once: an act asks in the middle of its transaction.
    private static final class Filling extends Clock {

        private final Path ballast;
        private int leave = -1;

        Filling(Path disk) {
            ballast = disk.resolve("ballast");
        }

        void empty() throws IOException {
            leave = -1;
            Files.deleteIfExists(ballast);
        }

        @Override
        public Instant instant() {
            if (leave >= 0) {
                fill();
                leave = -1;
            }
            return Sample.NOW;
        }

        private void fill() {
            try (var out = Files.newOutputStream(ballast)) {
                var room = Files.getFileStore(ballast).getUsableSpace() - leave;
                for (var written = 0L; written < room; written += 4096) {
                    out.write(new byte[4096]);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
