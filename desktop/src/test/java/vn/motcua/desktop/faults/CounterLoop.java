// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.desktop.sync.SyncLoop;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.Uuid7;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;

/// A counter without a window that is killed again and again. It receives, resolves, urges and hands over as fast as
/// it can, and says each thing on a line of its own only when an officer would be shown that it is done:
/// `READY device`, `RECEIPT dossier code`, `DID epoch op act dossier`, `TOKEN dossier word`, `NOT problem`. Told
/// `drain` it does nothing new, waits until all is at the centre, and says what is left and what it sees.
final class CounterLoop {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int WORK = 25;

    private final Session session;
    private final Clock clock;

    private CounterLoop(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /// Arguments: profile, password, officer, desk, enrolment text or `-`, seconds the clock is wrong, and `work`,
    /// `drain` or the number of acts after which to end.
    public static void main(String[] args) throws InterruptedException {
        var clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(Long.parseLong(args[5])));
        var signIn = new SignIn(Path.of(args[0]), clock);
        if (!signIn.isEnrolled()) {
            signIn.enrol(args[4], args[3]);
        }
        var session = signedIn(signIn, new OfficerId(args[2]), args[1]);
        var sync =
                new SyncLoop(session.store(), session.centre(), session.office().code(), signIn::reconnect, clock);
        sync.start();
        say("READY", session.device());
        var loop = new CounterLoop(session, clock);
        switch (args[6]) {
            case "drain" -> new Drain(session, sync).run(System.in);
            case "work" -> loop.work(sync, Integer.MAX_VALUE);
            default -> {
                loop.work(sync, Integer.parseInt(args[6]));
                new Drain(session, sync).run(InputStream.nullInputStream());
            }
        }
        sync.close();
        signIn.close();
        System.exit(0);
    }

    /// An officer tries again, however often the disk is full or the centre busy.
    private static Session signedIn(SignIn signIn, OfficerId officer, String password) throws InterruptedException {
        while (true) {
            try {
                return signIn.signIn(officer, password);
            } catch (Problem problem) {
                say("NOT", problem.code().key());
                Thread.sleep(300);
            }
        }
    }

    static void say(Object... words) {
        var line = new StringBuilder();
        for (var word : words) {
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        System.out.println(line);
    }

    private void work(SyncLoop sync, int acts) throws InterruptedException {
        for (var done = 0; done < acts; done++) {
            try {
                something();
                sync.poke();
                Thread.sleep(RANDOM.nextInt(150));
            } catch (Problem problem) {
                say("NOT", problem.code().key());
                Thread.sleep(100);
            }
        }
    }

    private void something() {
        var clerk = session.officer().may(Role.CLERK);
        var chance = RANDOM.nextInt(100);
        if (clerk && chance < 5) {
            session.store().bind(hash(), Sample.citizen().number(), session.officer());
            did("BindKey", "-");
        } else if (clerk && chance < 65) {
            receive();
        } else {
            onward(clerk);
        }
    }

    /// Whatever this officer may do with a dossier that lies open, be it of the counter next door.
    private void onward(boolean clerk) {
        var open = session.store().dossiers().open(500).stream()
                .filter(d -> clerk == d.stage() instanceof Stage.ResultReady)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        var dossier = open.get(RANDOM.nextInt(Math.min(WORK, open.size())));
        if (clerk) {
            perform(new Act.HandOver(dossier.id(), "owner"), dossier.id());
        } else if (RANDOM.nextInt(3) == 0) {
            var word = "w" + UUID.randomUUID();
            perform(new Act.Urge(dossier.id(), word), dossier.id());
            say("TOKEN", dossier.id(), word);
        } else {
            perform(new Act.ResolveDossier(dossier.id(), result(dossier)), dossier.id());
        }
    }

    private void receive() {
        var store = session.store();
        var draft = Dossier.open(
                new DossierId(Uuid7.next(clock, RANDOM)), session.office().code(), Sample.BIRTH, Sample.citizen());
        for (var paper : draft.missing()) {
            var id = store.shelf().keep(new ByteArrayInputStream(scan()), "scan", draft.id());
            draft = draft.withPaper(paper.required().no(), new Source.Scanned(id, 1));
        }
        var day = LocalDate.now(clock.withZone(VIETNAM));
        var code = store.codes().next(session.office().code(), session.desk(), day);
        var due = day.plusDays(3).atTime(17, 0);
        var receipt = new Receipt(code, clock.instant(), session.officer().id(), due, 0);
        perform(new Act.ReceiveDossier(draft.receive(receipt)), draft.id());
        say("RECEIPT", draft.id(), code);
    }

    private void perform(Act act, DossierId dossier) {
        var unused = session.store().perform(act, session.officer());
        did(act.getClass().getSimpleName(), dossier);
    }

    private void did(String act, Object dossier) {
        var outbox = session.store().outbox();
        say("DID", outbox.epoch(), outbox.lastOp(), act, dossier);
    }

    private Result result(Dossier dossier) {
        var sample = Sample.result();
        return new Result(
                ResultId.next(RANDOM),
                sample.kind(),
                dossier.applicant().number(),
                sample.name(),
                sample.notation(),
                sample.summary(),
                dossier.office(),
                clock.instant(),
                null,
                sample.scope(),
                Result.Status.VALID,
                null);
    }

    /// Small for most papers; now and then one that travels in several chunks.
    private static byte[] scan() {
        var bytes =
                new byte[RANDOM.nextInt(25) == 0 ? 700_000 + RANDOM.nextInt(700_000) : 2_000 + RANDOM.nextInt(6_000)];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String hash() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
