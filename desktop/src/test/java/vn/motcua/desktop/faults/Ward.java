// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.desktop.sync.SyncLoop;
import vn.motcua.desktop.sync.SyncState;
import vn.motcua.model.Sample;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Uuid7;
import vn.motcua.model.office.OfficerId;
import vn.motcua.server.Configuration;
import vn.motcua.server.SyncServer;
import vn.motcua.server.directory.DemoData;

/// A centre in this program and counters that reach it over relays: small enough to hold one complaint.
final class Ward implements AutoCloseable {

    static final Clock CLOCK = Clock.systemUTC();
    static final int TRIES = 60;

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final SyncServer centre;
    private final List<Desk> desks = new ArrayList<>();

    /// A counter at which somebody is signed in.
    record Desk(Path profile, SignIn signIn, Session session, SyncLoop sync, Relay relay) {

        /// @return what it was shown as done
        Dossier perform(Act act) {
            return session.store().perform(act, session.officer());
        }

        /// As seen at this counter.
        Dossier sees(DossierId id) {
            return session.store().dossiers().find(id).orElseThrow();
        }

        /// Round after round until all that can be sent is sent.
        SyncState drain() throws InterruptedException {
            for (var left = TRIES; left > 0 && !isDrained(); left--) {
                sync.once();
                Thread.sleep(50);
            }
            return sync.state();
        }

        private boolean isDrained() {
            return sync.once().kind() == SyncState.Kind.SYNCED && sync.state().waiting() == 0;
        }

        /// The program falls over without a word of farewell, as far as that can be had in one process.
        void fall() {
            sync.close();
            signIn.close();
        }
    }

    Ward(Path folder) {
        this.folder = folder;
        this.centre = SyncServer.start(Configuration.of(folder.resolve("centre")), CLOCK);
        new DemoData(centre.database(), centre.signInDesk(), CLOCK, RANDOM).fill(Site.PASSWORD);
    }

    SyncServer centre() {
        return centre;
    }

    /// A new counter, enrolled, at which an officer works who was on line at least once.
    Desk desk(String name, String officer) {
        try {
            var port = Integer.parseInt(centre.url().replaceFirst(".*:", ""));
            var relay = new Relay("127.0.0.1", port, CentreTls.of(folder.resolve("centre")));
            var profile = folder.resolve(name);
            var signIn = new SignIn(profile, CLOCK);
            var text = centre.enrolmentText(DemoData.OFFICE.code()).replaceFirst("^\\S+", relay.url());
            signIn.enrol(text, name);
            var desk = signedIn(profile, signIn, officer, relay);
            desk.sync().once();
            return desk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The program is started again.
    Desk again(Desk fallen) {
        return signedIn(
                fallen.profile(),
                new SignIn(fallen.profile(), CLOCK),
                fallen.session().officer().id().value(),
                fallen.relay());
    }

    private Desk signedIn(Path profile, SignIn signIn, String officer, Relay relay) {
        var session = signIn.signIn(new OfficerId(officer), Site.PASSWORD);
        var sync =
                new SyncLoop(session.store(), session.centre(), session.office().code(), signIn::reconnect, CLOCK);
        var desk = new Desk(profile, signIn, session, sync, relay);
        desks.add(desk);
        return desk;
    }

    /// Receives a dossier whose papers have so many bytes each.
    static Dossier receive(Desk desk, int bytes) {
        return desk.perform(new Act.ReceiveDossier(complete(desk, Sample.citizen(), bytes)));
    }

    /// A dossier that can be received: all papers are on the shelf, a code is taken.
    static Dossier complete(Desk desk, Citizen citizen, int bytes) {
        var session = desk.session();
        var store = session.store();
        var id = new DossierId(Uuid7.next(CLOCK, RANDOM));
        var draft = Sample.compared(Dossier.open(id, session.office().code(), Sample.BIRTH, citizen));
        for (var paper : draft.missing()) {
            var kept = store.shelf().keep(new ByteArrayInputStream(random(bytes)), "scan", id);
            draft = draft.withPaper(paper.required().no(), new Source.Scanned(kept, 1));
        }
        var day = LocalDate.now(CLOCK.withZone(VIETNAM));
        var code = store.codes().next(session.office().code(), session.desk(), day);
        var due = day.plusDays(3).atTime(17, 0);
        return draft.receive(
                new Receipt(code, CLOCK.instant(), session.officer().id(), due, 0));
    }

    static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(RANDOM.nextLong()).nextBytes(bytes);
        return bytes;
    }

    /// How often a dossier was received at the centre, and how many lines its history has there.
    int lines(DossierId id) {
        return centre.database().inTransaction(tx -> tx.dossiers().history(id).size());
    }

    @Override
    public void close() throws IOException {
        for (var desk : desks) {
            desk.fall();
            desk.relay().close();
        }
        centre.close();
    }
}
