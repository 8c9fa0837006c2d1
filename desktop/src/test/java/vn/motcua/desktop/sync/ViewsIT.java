// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.Relay;
import vn.motcua.desktop.papers.FetchPaper;
import vn.motcua.desktop.papers.OpenPaper;
import vn.motcua.desktop.store.AccessLog;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.procedure.RequiredPaper;

/// Who looked at a scan of an identity paper is told to the real centre: at once, or when the line is back; once.
class ViewsIT extends AtHall {

    private static final int IDENTITY = 7;

    /// A row that is handed in, not only shown.
    private static final RequiredPaper PASSPORT = new RequiredPaper(
            IDENTITY, "Bản sao giấy tờ xuất nhập cảnh", RequiredPaper.Kind.COMPONENT, 0, 1, false, false, true);

    @Test
    void anIdentityPaperThatWasLookedAtOfflineIsToldOnceWhenTheLineIsBack() {
        var desk = hall.counter("Q03", Hall.HA);
        var scan = hall.bytes(2_000);
        var dossier = received(desk, scan);
        desk.syncs();
        var paper = paper(dossier, IDENTITY);
        hall.cable().pull();
        assertArrayEquals(scan, opening(desk).open(dossier.id(), paper, _ -> {}));
        opening(desk).open(dossier.id(), paper(dossier, 1), _ -> {});
        assertNotEquals(SyncState.Kind.SYNCED, desk.loop().once().kind());
        assertEquals(1, desk.store().access().untold(10).size(), "other papers are nobody's secret");
        assertEquals(0, toldOf(paper));
        hall.cable().plug();
        desk.syncs();
        desk.syncs();
        assertEquals(1, toldOf(paper));
        assertEquals(List.of(), desk.store().access().untold(10));
        var line = hall.server()
                .database()
                .inTransaction(tx -> tx.accessLog()
                        .find(
                                new vn.motcua.server.store.AccessLog.Query(
                                        Hall.OFFICE,
                                        Hall.CLOCK.instant().minus(Duration.ofHours(1)),
                                        Hall.CLOCK.instant().plus(Duration.ofHours(1)),
                                        Hall.HA,
                                        scan(paper).sha256(),
                                        dossier.id().value()),
                                10)
                        .getFirst());
        assertEquals("intake", line.purpose());
    }

    @Test
    void aPowerCutBetweenTellingAndNotingItTellsTheSameViewsAgainAndTheyCountOnce() {
        var desk = hall.counter("Q03", Hall.HA);
        var dossier = received(desk, hall.bytes(2_000));
        var paper = paper(dossier, IDENTITY);
        opening(desk).open(dossier.id(), paper, _ -> {});
        opening(desk).open(dossier.id(), paper, _ -> {});
        var before = desk.store().access().untold(10);
        var cut = new PowerCut(desk.session().centre());
        var telling = new TellViews(desk.store(), cut);
        assertThrows(IllegalStateException.class, telling::run);
        assertEquals(2, toldOf(paper), "the centre has written them down");
        desk.close();
        desk = hall.again("Q03", Hall.HA);
        assertEquals(before, desk.store().access().untold(10), "under the same ids");
        desk.syncs();
        assertEquals(2, toldOf(paper));
        assertEquals(List.of(), desk.store().access().untold(10));
    }

    /// The centre has done what it was asked; the power fails before the counter hears of it.
    private static final class PowerCut extends Relay {

        PowerCut(CentralServer centre) {
            super(centre);
        }

        @Override
        public <T> T call(String path, Object body, Class<T> reply) {
            super.call(path, body, reply);
            throw new IllegalStateException("power cut");
        }
    }

    @Test
    void aFactThatWasRevealedStaysHere() {
        var desk = hall.counter("Q03", Hall.HA);
        var reveal = new AccessLog.Reveal(Hall.HA, "counter.fact.number", null);
        desk.store().access().revealed(reveal);
        desk.syncs();
        assertEquals(List.of(reveal), desk.store().access().reveals(5));
        assertEquals(List.of(), desk.store().access().untold(5));
    }

    /// With a scanned form in its first row and a passport in its last.
    private Dossier received(HallDesk desk, byte[] passport) {
        var draft = Dossier.open(Sample.dossierId(), Hall.OFFICE, Sample.BIRTH, Sample.citizen());
        var rows = new ArrayList<DossierPaper>();
        for (var row : draft.papers()) {
            rows.add(new DossierPaper(row.required(), new Source.Shown()));
        }
        rows.set(0, scanned(desk, draft, rows.getFirst().required(), hall.bytes(10)));
        rows.add(scanned(desk, draft, PASSPORT, passport));
        return Hall.receive(desk, draft.withPapers(rows));
    }

    private static DossierPaper scanned(HallDesk desk, Dossier draft, RequiredPaper row, byte[] bytes) {
        var scan = desk.store().shelf().keep(new ByteArrayInputStream(bytes), "scan", draft.id());
        return new DossierPaper(row, new Source.Scanned(scan, 1));
    }

    private static OpenPaper opening(HallDesk desk) {
        var fetch = new FetchPaper(desk.store(), desk.session().centre());
        return new OpenPaper(fetch::scan, desk.store(), desk.session().officer(), "intake");
    }

    private static DossierPaper paper(Dossier dossier, int no) {
        return dossier.papers().get(no - 1);
    }

    private static PaperId scan(DossierPaper paper) {
        return ((Source.Scanned) paper.source()).paper();
    }

    private int toldOf(DossierPaper paper) {
        return hall.server()
                .database()
                .inTransaction(tx -> tx.accessLog().count("view", scan(paper).sha256()));
    }
}
