// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import vn.motcua.desktop.worker.ChildCommand;
import vn.motcua.server.blobs.KeepPapers;
import vn.motcua.server.proof.Prover;
import vn.motcua.server.proof.RaiseProofs;
import vn.motcua.server.store.Database;

/// A centre that does nothing but raise signatures, to be killed: `FOLDER`.
public final class RaisingChild {

    static final String URL = ";CIPHER=AES";

    private RaisingChild() {}

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        var anchor = Files.readAllBytes(folder.resolve("anchor"));
        try (var database = Database.open("jdbc:h2:file:" + folder.resolve("centre") + URL, "sa", "key key")) {
            var clock = Clock.systemUTC();
            var shelf = new KeepPapers(folder.resolve("papers"), new byte[32], database, clock, new SecureRandom());
            var command = Prover.command(ChildCommand.classPath(ProofChild.class));
            var raise = new RaiseProofs(database, shelf.own(), () -> new Prover(command), () -> List.of(anchor), clock);
            System.out.println("raising");
            System.out.println(raise.run());
        }
    }
}
