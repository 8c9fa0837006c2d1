// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Random;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Receipt;

/// The counter that [KillTest] kills: works until then, and says a thing only once the store said it is done.
final class KillChild {

    private KillChild() {}

    public static void main(String[] args) {
        var profile = Path.of(args[0]);
        var store = Store.open(profile, new StoreKey(HexFormat.of().parseHex(args[1])), Clock.systemUTC());
        store.codes().add(new CodeBlock(Sample.OFFICE, Sample.TODAY, 1, 100_000));
        System.out.println("open");
        var random = new Random();
        for (var turn = 0; ; turn++) {
            var id = new DossierId(new java.util.UUID(random.nextLong(), random.nextLong()));
            var page = new byte[1 + random.nextInt(100_000)];
            random.nextBytes(page);
            System.out.println("paper " + store.shelf().keep(new ByteArrayInputStream(page), "scan", id));
            var code = store.codes().next(Sample.OFFICE, "Q03", Sample.TODAY);
            System.out.println("code " + code);
            store.perform(new Act.ReceiveDossier(dossier(id, code)), Sample.clerk());
            System.out.println("dossier " + id);
        }
    }

    private static Dossier dossier(DossierId id, DossierCode code) {
        var d = Sample.complete();
        var own = new Dossier(
                id,
                0,
                d.office(),
                d.procedure(),
                d.procedureVersion(),
                d.procedureName(),
                d.applicant(),
                d.fields(),
                d.papers(),
                d.payments(),
                d.filing(),
                d.progress(),
                d.stage());
        var receipt = Sample.receipt(1);
        return own.receive(
                new Receipt(code, receipt.receivedAt(), receipt.receivedBy(), receipt.due(), receipt.feeDong()));
    }
}
