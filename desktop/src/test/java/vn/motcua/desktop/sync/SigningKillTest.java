// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.centre.FakeCentre;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.desktop.worker.ChildCommand;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Stage;

/// The plug is pulled while a result is signed.
class SigningKillTest {

    @TempDir
    Path folder;

    private final StoreKey key = StoreKey.random();

    @Test
    void aSignedFileThatNothingNamesIsKeptAsideAndTheOfficerSignsAgain() throws Exception {
        var token = token();
        try (var store = open()) {
            store.perform(new Act.ReceiveDossier(Sample.received(1)), Sample.clerk());
        }
        assertEquals(9, child(token), "the plug was pulled");
        try (var store = open()) {
            var dossier = store.dossiers().open(1).getFirst();
            assertTrue(dossier.stage() instanceof Stage.Received, "as it was");
            var orphan = store.shelf().orphans().getFirst().paper();
            assertEquals(List.of(), store.shelf().notAtCentre());

            var signed = SigningChild.sign(store, dossier, token);
            assertTrue(signed.stage() instanceof Stage.ResultReady);
            var centre = new FakeCentre();
            try (var loop = new SyncLoop(store, centre, Sample.OFFICE, () -> {}, SigningChild.CLOCK)) {
                assertEquals(SyncState.Kind.SYNCED, loop.once().kind(), () -> String.valueOf(loop.state()));
                assertEquals(SyncState.Kind.SYNCED, loop.once().kind());
                assertEquals(0, loop.state().waiting(), "no endless round");
            }
            assertEquals(1, centre.papers.size());
            assertFalse(centre.papers.contains(orphan));
            assertTrue(store.shelf().has(orphan), "nothing is lost");
            assertEquals(1, store.shelf().orphans().size());
        }
    }

    private int child(Path token) throws Exception {
        return new ProcessBuilder(ChildCommand.of(
                        SigningChild.class,
                        512,
                        List.of(profile().toString(), HexFormat.of().formatHex(key.bytes()), token.toString())))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile())
                .start()
                .waitFor();
    }

    private Store open() {
        return Store.open(profile(), key, SigningChild.CLOCK);
    }

    private Path profile() {
        return folder.resolve("profile");
    }

    private Path token() throws Exception {
        return Files.write(
                folder.resolve("signer.p12"),
                new DemoAuthority(Sample.NOW)
                        .issue(
                                "Phan Quang Vinh",
                                "UBND phường Hải Châu",
                                DemoAuthority.Kind.P_256,
                                SigningChild.PIN.toCharArray(),
                                Sample.NOW.minus(Duration.ofDays(30)),
                                Sample.NOW.plus(Duration.ofDays(100))));
    }
}
