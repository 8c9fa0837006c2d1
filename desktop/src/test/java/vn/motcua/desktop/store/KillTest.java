// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.worker.ChildCommand;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PaperId;

/// A counter killed at any moment has kept all that it said was done.
class KillTest {

    private static final int KILLS = 12;

    @TempDir
    Path profile;

    @Test
    void whatWasAcknowledgedIsThereAfterEachKill() throws Exception {
        var key = StoreKey.random();
        var random = new Random(30);
        var said = new ArrayList<String>();
        for (var kill = 0; kill < KILLS; kill++) {
            said.addAll(lifeOfACounter(key, random.nextInt(30)));
            try (var store = Store.open(profile, key, Clock.systemUTC())) {
                check(store, said);
            }
        }
        assertTrue(said.size() > KILLS, "it did work: " + said.size());
    }

    /// Kills the child after it has said so many things, and a random moment later.
    private List<String> lifeOfACounter(StoreKey key, int things) throws Exception {
        var child = new ProcessBuilder(ChildCommand.of(
                        KillChild.class,
                        256,
                        List.of(profile.toString(), HexFormat.of().formatHex(key.bytes()))))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new ArrayList<String>();
        try (var out = child.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("open", firstWord(out), "the child's store opens");
            for (var i = 0; i < things; i++) {
                said.add(out.readLine());
            }
            Thread.sleep(0, new Random().nextInt(999_999));
            child.toHandle().destroyForcibly(); // unlike the process itself, it leaves what was said readable
            child.waitFor();
            readRest(out, said);
        }
        return said;
    }

    private static String firstWord(BufferedReader out) throws IOException {
        for (String line; (line = out.readLine()) != null; ) {
            if (line.equals("open")) {
                return line;
            }
        }
        return "";
    }

    /// Only whole lines were said.
    private static void readRest(BufferedReader out, List<String> said) throws IOException {
        var rest = new StringBuilder();
        for (int c; (c = out.read()) >= 0; ) {
            rest.append((char) c);
        }
        var end = rest.lastIndexOf("\n");
        if (end > 0) {
            said.addAll(rest.substring(0, end).lines().toList());
        }
    }

    private static void check(Store store, List<String> said) throws IOException {
        Set<String> codes = new HashSet<>();
        for (var line : said) {
            var words = line.split(" ");
            switch (words[0]) {
                case "paper" -> {
                    try (var in = store.shelf().open(new PaperId(words[1]))) {
                        assertEquals(new PaperId(words[1]), PaperId.of(in));
                    }
                    assertTrue(store.shelf().size(new PaperId(words[1])) > 0);
                }
                case "code" -> assertTrue(codes.add(words[1]), "a code was given twice: " + words[1]);
                case "dossier" ->
                    assertNotNull(store.dossiers()
                            .find(new DossierId(UUID.fromString(words[1])))
                            .orElse(null));
                default -> {}
            }
        }
        var ops = store.outbox().all().stream().map(p -> p.command().op()).toList();
        for (var i = 0; i < ops.size(); i++) {
            assertEquals(i + 1L, ops.get(i), "commands are numbered without a gap");
        }
    }
}
