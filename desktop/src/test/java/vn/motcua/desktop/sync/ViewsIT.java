// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.papers.OpenPaper;
import vn.motcua.desktop.store.AccessLog;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.paper.PaperId;

/// Who looked at a scan of an identity paper is told to the real centre: at once, or when the line is back; once.
class ViewsIT {

    /// Of the sample procedure: the identity paper.
    private static final int IDENTITY = 6;

    @TempDir
    Path folder;

    @Test
    void anIdentityPaperThatWasLookedAtOfflineIsToldOnceWhenTheLineIsBack() throws IOException {
        try (var hall = new Hall(folder)) {
            var desk = hall.counter("Q03", Hall.HA);
            var scan = hall.bytes(2_000);
            var dossier = hall.receive(
                    desk, hall.bytes(10), hall.bytes(11), hall.bytes(12), hall.bytes(13), hall.bytes(14), scan);
            desk.syncs();
            var paper = paper(dossier, IDENTITY);
            hall.cable().pull();
            assertArrayEquals(scan, opening(desk).open(dossier.id(), paper));
            opening(desk).open(dossier.id(), paper(dossier, 1));
            assertNotEquals(SyncState.Kind.SYNCED, desk.loop().once().kind());
            assertEquals(1, desk.store().access().untold(10).size(), "other papers are nobody's secret");
            assertEquals(0, toldOf(hall, paper));
            hall.cable().plug();
            desk.syncs();
            desk.syncs();
            assertEquals(1, toldOf(hall, paper));
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
    }

    @Test
    void aFactThatWasRevealedStaysHere() throws IOException {
        try (var hall = new Hall(folder)) {
            var desk = hall.counter("Q03", Hall.HA);
            var reveal = new AccessLog.Reveal(Hall.HA, "counter.fact.number", null);
            desk.store().access().revealed(reveal);
            desk.syncs();
            assertEquals(List.of(reveal), desk.store().access().reveals(5));
            assertEquals(List.of(), desk.store().access().untold(5));
        }
    }

    private static OpenPaper opening(HallDesk desk) {
        return new OpenPaper(
                desk.store(), desk.session().centre(), desk.session().officer(), "intake");
    }

    private static DossierPaper paper(Dossier dossier, int no) {
        return dossier.papers().get(no - 1);
    }

    private static PaperId scan(DossierPaper paper) {
        return ((Source.Scanned) paper.source()).paper();
    }

    private static int toldOf(Hall hall, DossierPaper paper) {
        return hall.server()
                .database()
                .inTransaction(tx -> tx.accessLog().count("view", scan(paper).sha256()));
    }
}
