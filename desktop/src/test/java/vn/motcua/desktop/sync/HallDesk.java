// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.desktop.store.Pending;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;

/// A counter of the [Hall] at which somebody works.
public record HallDesk(Path profile, SignIn desk, Session session, SyncLoop loop) {

    public HallDesk(Path profile, SignIn desk, Session session) {
        this(
                profile,
                desk,
                session,
                new SyncLoop(session.store(), session.centre(), Hall.OFFICE, desk::reconnect, Hall.CLOCK));
    }

    public Store store() {
        return session.store();
    }

    Dossier perform(Act act) {
        return store().perform(act, session.officer());
    }

    public Dossier note(Dossier dossier, String text) {
        return perform(new Act.AddNote(dossier.id(), text));
    }

    public Dossier seen(Dossier dossier) {
        return store().dossiers().find(dossier.id()).orElseThrow();
    }

    /// The texts of a dossier's history.
    List<String> history(Dossier dossier) {
        return store().dossiers().history(dossier.id()).stream()
                .map(h -> h.note())
                .toList();
    }

    public List<Pending.State> states() {
        return store().outbox().all().stream().map(Pending::state).toList();
    }

    /// One round, to its end.
    public void syncs() {
        assertEquals(SyncState.Kind.SYNCED, loop.once().kind(), () -> String.valueOf(loop.state()));
    }

    public void close() {
        desk.close();
    }
}
