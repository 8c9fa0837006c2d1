// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.forms.Letterhead;
import vn.motcua.desktop.forms.RegisterSheet;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.papers.FetchPaper;
import vn.motcua.desktop.store.DossierGroup;
import vn.motcua.desktop.sync.Hall;
import vn.motcua.desktop.sync.HallDesk;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.problem.Problem;

/// What one counter did and another sees, over the real centre.
class TwoCountersIT {

    private static final OfficerId NAM = new OfficerId("nam.le");

    @TempDir
    Path folder;

    private Hall hall;
    private HallDesk ha;
    private HallDesk vinh;
    private final List<Problem> problems = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        hall = new Hall(folder);
        ha = hall.counter("Q03", Hall.HA);
        vinh = hall.counter("Q09", Hall.VINH);
    }

    @AfterEach
    void close() throws IOException {
        hall.close();
    }

    private static byte[] pdf(int year) {
        var head = Letterhead.of(Sample.office(), LocalDate.of(year, 1, 1));
        return Forms.shipped().pdf(new RegisterSheet(head, year, "01", List.of(), null, "Hà"), true);
    }

    private DossiersViewModel desk(HallDesk at) {
        var session = at.session();
        var store = session.store();
        var seat = new Seat(session.office(), session.officer(), session.desk(), true);
        var fetch = new FetchPaper(store, session.centre());
        SeePaper.Papers papers = (paper, dossier, arrived) -> fetch.open(paper, "scan", dossier, arrived);
        var acts = new DossierActs(store, (_, _) -> {}, Sample.CATALOGUE, seat, store.clock(), papers);
        return new DossiersViewModel(acts, Words.of(Words.VIETNAMESE), Background.direct(), problems::add, _ -> {});
    }

    @Test
    void aScanOfAnotherCounterIsSeenFromTheCentreAndLaterWithoutIt() {
        var dossier = hall.receive(ha, pdf(2026), pdf(2027));
        ha.syncs();
        vinh.syncs();
        var desk = desk(vinh);
        desk.open(dossier.id());
        var scans = dossier.scans();
        assertFalse(vinh.store().shelf().has(scans.getFirst()));
        desk.seePaper();
        var seen = assertInstanceOf(Sight.Seen.class, desk.paper().sight().get());
        assertEquals(1, seen.paper());
        assertEquals(2, seen.papers());
        assertTrue(seen.image().getWidth() > 1000);
        hall.unplug();
        desk.seePaper();
        var away = assertInstanceOf(Sight.Away.class, desk.paper().sight().get());
        assertEquals(CentreProblem.UNREACHABLE, away.why().code());
        assertTrue(desk.back());
        desk.seePaper();
        assertInstanceOf(Sight.Seen.class, desk.paper().sight().get(), "from the shelf now");
        hall.plug();
        desk.seePaper();
        assertEquals(
                2,
                assertInstanceOf(Sight.Seen.class, desk.paper().sight().get()).paper());
    }

    @Test
    void aDossierLaidOnAColleaguesDeskLiesThereOnEveryCounter() {
        var dossier = hall.receive(ha);
        ha.syncs();
        vinh.syncs();
        perform(vinh, new Act.Assign(dossier.id(), NAM, "Chị Hà nghỉ phép"));
        vinh.syncs();
        ha.syncs();
        assertEquals(Optional.of(NAM), seen(ha, dossier).assignee());
        var hers = desk(ha);
        hers.list().group().set(DossierGroup.MINE);
        assertFalse(hers.list().rows().stream().anyMatch(r -> r.dossier().id().equals(dossier.id())));
        perform(vinh, new Act.SendBack(dossier.id(), "Thiếu tờ khai"));
        vinh.syncs();
        ha.syncs();
        assertEquals(Optional.of(Hall.HA), seen(ha, dossier).assignee());
        hers.load();
        assertTrue(hers.list().rows().stream().anyMatch(r -> r.dossier().id().equals(dossier.id())));
        assertEquals(List.of(), problems);
    }

    @Test
    void theCentreRefusesADeskAtAnotherOffice() {
        var dossier = hall.receive(ha);
        ha.syncs();
        vinh.syncs();
        perform(vinh, new Act.Assign(dossier.id(), new OfficerId("agent1"), "Giúp"));
        vinh.loop().once();
        var waiting = vinh.store().outbox().all();
        assertEquals(1, waiting.size());
        assertTrue(String.valueOf(waiting.getFirst().answer()).contains("exchange.NOT_A_COLLEAGUE"), waiting::toString);
        assertEquals(Optional.of(Hall.HA), seen(vinh, dossier).assignee());
    }

    private static void perform(HallDesk at, Act act) {
        at.store().perform(act, at.session().officer());
    }

    private static Dossier seen(HallDesk at, Dossier dossier) {
        return at.store().dossiers().find(dossier.id()).orElseThrow();
    }
}
