// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.desktop.sync.Hall;
import vn.motcua.desktop.sync.SyncLoop;
import vn.motcua.desktop.sync.SyncState;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.office.OfficerId;
import vn.motcua.server.directory.DemoData;

/// The road of the post in tests: the agent's counter and the ward's at the real centre, and bags between them.
class PostRoad {

    static final Clock CLOCK = Hall.CLOCK;

    @TempDir
    Path folder;

    Hall hall;
    Counter post;
    Counter ward;

    /// A counter with its session, its round and the post's work at it.
    record Counter(SignIn desk, Session session, SyncLoop loop, PostSide work) {
        void syncs() {
            assertEquals(SyncState.Kind.SYNCED, loop.once().kind(), () -> String.valueOf(loop.state()));
        }
    }

    @BeforeEach
    void open() throws IOException {
        hall = new Hall(folder);
        post = counter("B01", "agent1", DemoData.AGENT_OFFICE.code());
        ward = counter("Q03", "ha.tran", DemoData.OFFICE.code());
    }

    @AfterEach
    void close() throws IOException {
        post.desk().close();
        ward.desk().close();
        hall.close();
    }

    Counter counter(String name, String officer, vn.motcua.model.office.OfficeCode office) {
        var desk = new SignIn(folder.resolve(name), CLOCK);
        desk.enrol(hall.server().enrolmentText(office), name);
        var session = desk.signIn(new OfficerId(officer), Hall.PASSWORD);
        var loop = new SyncLoop(session.store(), session.centre(), office, desk::reconnect, CLOCK);
        var point = new Point(session.office(), session.officer(), name, true);
        var counter = new Counter(
                desk,
                session,
                loop,
                new PostSide(session.store(), point, session.store().clock()));
        counter.syncs();
        return counter;
    }

    Bag sent(int dossiers) {
        var filed = new java.util.ArrayList<Dossier>();
        for (var i = 0; i < dossiers; i++) {
            filed.add(post.work().filed(PostTest.COPY, Hall.OFFICE));
        }
        var bag = post.work().seal.seal("TÚI 2", filed);
        post.syncs();
        ward.syncs();
        return bag;
    }
}
