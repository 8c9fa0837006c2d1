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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.desktop.sync.SyncLoop;
import vn.motcua.model.Sample;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.FieldEdit;
import vn.motcua.model.dossier.Payment;
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
        enrol(signIn, args[4], args[3]);
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

    /// On a busy machine the centre may not answer in time; whoever was refused need not ask again.
    private static void enrol(SignIn signIn, String text, String desk) {
        while (!signIn.isEnrolled()) {
            try {
                signIn.enrol(text, desk);
            } catch (Problem problem) {
                if (problem.code() != CentreProblem.UNREACHABLE) {
                    throw problem;
                }
                say("NOT", problem.code().key());
            }
        }
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
        if (session.officer().may(Role.CLERK) && RANDOM.nextInt(100) < 55) {
            receive();
        } else {
            any().ifPresent(this::onward);
        }
    }

    /// A dossier that lies open, be it of the counter next door.
    private Optional<Dossier> any() {
        var open = session.store().dossiers().open(300);
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(RANDOM.nextInt(open.size())));
    }

    /// Whatever this officer may do with it.
    private void onward(Dossier dossier) {
        var id = dossier.id();
        var word = "w" + UUID.randomUUID();
        var ready = dossier.stage() instanceof Stage.ResultReady;
        var clerk = session.officer().may(Role.CLERK);
        switch (RANDOM.nextInt(8)) {
            case 0 -> note(new Act.AddNote(id, word), id, word);
            case 1 -> perform(new Act.EditFields(id, edit(dossier, word)), id);
            case 2 -> perform(new Act.TakeFee(id, payment(word)), id);
            case 3 -> perform(new Act.CancelReceipt(id, word), id);
            case 4 -> {
                session.store()
                        .declare(new Act.BindKey(hash(), dossier.applicant().number()), session.officer());
                did("BindKey", "-");
            }
            default -> {
                if (clerk) {
                    perform(new Act.HandOver(id, "owner"), id);
                } else if (ready || RANDOM.nextInt(3) == 0) {
                    note(new Act.Urge(id, word), id, word);
                } else {
                    perform(new Act.ResolveDossier(id, result(dossier)), id);
                }
            }
        }
    }

    private void note(Act act, DossierId dossier, String word) {
        perform(act, dossier);
        say("TOKEN", dossier, word);
    }

    private static Map<String, FieldEdit> edit(Dossier dossier, String word) {
        var from = dossier.fields().getOrDefault("child.name", "");
        return Map.of("child.name", new FieldEdit(from, word));
    }

    private Payment payment(String word) {
        return new Payment(
                word, 8_000, "cash", clock.instant(), session.officer().id());
    }

    private void receive() {
        var store = session.store();
        var draft = Sample.compared(Dossier.open(
                new DossierId(Uuid7.next(clock, RANDOM)), session.office().code(), Sample.BIRTH, citizen()));
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

    /// Mostly somebody new; now and then the same person, as when one comes twice a day.
    private static Citizen citizen() {
        var one = Sample.citizen();
        var number = "048195%06d".formatted(RANDOM.nextInt(20) == 0 ? 128 : RANDOM.nextInt(1_000_000));
        return new Citizen(new CitizenNumber(number), one.name(), one.birth(), one.sex(), one.residence(), one.phone());
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
