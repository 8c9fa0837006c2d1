// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.nio.file.Path;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.sync.SyncLoop;
import vn.motcua.desktop.sync.SyncState;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;

/// One counter without a window: enrolled, with an officer signed in, its own store and its own sync.
final class Desk implements AutoCloseable {

    private final SignIn signIn;
    private final Session session;
    private final SyncLoop sync;

    /// @param enrolment `<url> <code> <fingerprint>`
    /// @param name short, for example `Q01`
    Desk(Path profile, String enrolment, String name, OfficerId officer, String password, DayClock clock) {
        signIn = new SignIn(profile, clock);
        signIn.enrol(enrolment, name);
        session = signIn.signIn(officer, password);
        sync = new SyncLoop(session.store(), session.centre(), session.office().code(), signIn::reconnect, clock);
    }

    Session session() {
        return session;
    }

    Store store() {
        return session.store();
    }

    Officer officer() {
        return session.officer();
    }

    Office office() {
        return session.office();
    }

    /// Once through all there is to send and to fetch.
    SyncState sync() {
        return sync.once();
    }

    Dossier perform(Act act) {
        return store().perform(act, officer());
    }

    Dossier find(DossierId id) {
        return store().dossiers().find(id).orElseThrow();
    }

    /// Nothing waits here for the centre, no command and no paper.
    boolean isEmpty() {
        return store().outbox().size() == 0 && store().shelf().notAtCentre().isEmpty();
    }

    @Override
    public void close() {
        sync.close();
        signIn.close();
    }
}
