// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.desktop.sync.SyncLoop;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Uuid7;
import vn.motcua.model.office.OfficerId;

/// A counter without a window that is killed again and again: it receives dossiers with papers as fast as it can and
/// says `RECEIPT <id> <code>` only when the citizen would be handed form 01. Arguments: profile, password, enrolment
/// text or `-`. With `drain` as a fourth argument it receives nothing, waits until all is at the centre and says
/// `DRAINED`.
final class IntakeLoop {

    private static final SecureRandom RANDOM = new SecureRandom();

    private IntakeLoop() {}

    public static void main(String[] args) throws InterruptedException {
        var signIn = new SignIn(Path.of(args[0]), Clock.systemUTC());
        if (!signIn.isEnrolled()) {
            signIn.enrol(args[2], "Q03");
        }
        var session = signIn.signIn(new OfficerId("ha.tran"), args[1]);
        var sync = new SyncLoop(
                session.store(), session.centre(), session.office().code(), signIn::reconnect, Clock.systemUTC());
        sync.start();
        System.out.println("READY");
        if (args.length > 3) {
            drain(session, sync);
            return;
        }
        while (true) {
            var dossier = receive(session);
            System.out.println("RECEIPT " + dossier.id() + " "
                    + dossier.receipt().orElseThrow().code());
            sync.poke();
            Thread.sleep(RANDOM.nextInt(60));
        }
    }

    private static Dossier receive(Session session) {
        var store = session.store();
        var draft = Dossier.open(
                new DossierId(Uuid7.next(Clock.systemUTC(), RANDOM)),
                session.office().code(),
                Sample.BIRTH,
                Sample.citizen());
        for (var paper : draft.missing()) {
            var bytes = new byte[20_000 + RANDOM.nextInt(60_000)];
            RANDOM.nextBytes(bytes);
            var id = store.shelf().keep(new ByteArrayInputStream(bytes), "scan", draft.id());
            draft = draft.withPaper(paper.required().no(), new Source.Scanned(id, 1));
        }
        var day = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        var code = store.codes().next(session.office().code(), session.desk(), day);
        var receipt = new Receipt(
                code,
                Clock.systemUTC().instant(),
                session.officer().id(),
                day.plusDays(3).atTime(17, 0),
                0);
        return store.perform(new Act.ReceiveDossier(draft.receive(receipt)), session.officer());
    }

    private static void drain(Session session, SyncLoop sync) throws InterruptedException {
        while (session.store().outbox().size() > 0
                || !session.store().shelf().notAtCentre().isEmpty()) {
            sync.poke();
            Thread.sleep(200);
        }
        sync.close();
        System.out.println("DRAINED");
        System.exit(0);
    }
}
