// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.forms.Letterhead;
import vn.motcua.desktop.forms.RegisterSheet;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.papers.FetchPaper;
import vn.motcua.desktop.papers.OpenPaper;
import vn.motcua.desktop.papers.Sight;
import vn.motcua.desktop.store.DossierGroup;
import vn.motcua.desktop.sync.AtHall;
import vn.motcua.desktop.sync.Hall;
import vn.motcua.desktop.sync.HallDesk;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.problem.Problem;

/// What one counter did and another sees, over the real centre.
class TwoCountersIT extends AtHall {

    private static final OfficerId NAM = new OfficerId("nam.le");

    private HallDesk ha;
    private HallDesk vinh;
    private final List<Problem> problems = new ArrayList<>();

    @BeforeEach
    void openCounters() {
        ha = hall.counter("Q03", Hall.HA);
        vinh = hall.counter("Q09", Hall.VINH);
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
        var papers = new OpenPaper(fetch::scan, store, session.officer(), "processing");
        var acts = new DossierActs(store, (_, _) -> {}, Sample.CATALOGUE, seat, store.clock());
        var words = Words.of(Words.VIETNAMESE);
        return new DossiersViewModel(acts, papers, words, Background.direct(), problems::add, _ -> {});
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
        var seen = assertInstanceOf(Sight.Seen.class, desk.papers().sight().get());
        assertEquals(0, desk.papers().at().get());
        assertEquals(2, desk.papers().papers().size());
        assertTrue(seen.image().getWidth() > 1000);
        hall.unplug();
        desk.seePaper();
        var away = assertInstanceOf(Sight.Away.class, desk.papers().sight().get());
        assertEquals(CentreProblem.UNREACHABLE, away.why().code());
        assertTrue(desk.back());
        desk.seePaper();
        assertInstanceOf(Sight.Seen.class, desk.papers().sight().get(), "from the shelf now");
        hall.plug();
        desk.seePaper();
        assertInstanceOf(Sight.Seen.class, desk.papers().sight().get());
        assertEquals(1, desk.papers().at().get());
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
