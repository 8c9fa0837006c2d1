// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.desktop.store.CashBook;
import vn.motcua.desktop.sync.SyncLoop;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Consignment;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Moves;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.PostalMode;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;
import vn.motcua.server.Configuration;
import vn.motcua.server.SyncServer;
import vn.motcua.server.directory.DemoData;

/// Money with the real centre: what a counter says it took is what the centre says.
class MoneyRoundTripIT {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final String PASSWORD = "một mật khẩu dài";
    private static final OfficeCode WARD = DemoData.OFFICE.code();
    private static final OfficeCode POST = DemoData.AGENT_OFFICE.code();
    private static final Instant EVER = CLOCK.instant().minus(Duration.ofDays(1));
    private static final Instant LATER = CLOCK.instant().plus(Duration.ofDays(1));

    private record Desk(SignIn signIn, Session session, SyncLoop loop) {

        CashBook book() {
            return session.store().cashBook();
        }

        List<String> taken(OfficeCode office) {
            return book().taken(office, EVER, LATER).stream()
                    .map(e -> e.payment().id() + " " + e.payment().dong() + " "
                            + e.payment().method() + " " + e.code())
                    .toList();
        }

        void syncs() {
            loop.once();
            loop.once();
        }

        Drawer drawer() {
            var till = new Till(session.office(), session.desk(), session.officer(), true);
            return new Drawer(session.store(), Sample.CATALOGUE, Forms.shipped(), (_, _) -> {}, till, CLOCK);
        }

        TakeFee fees() {
            return new TakeFee(drawer());
        }

        HandOn handOn() {
            return new HandOn(drawer());
        }

        SettleMonth months() {
            return new SettleMonth(drawer());
        }

        void pay(DossierId id) {
            var dossier = session.store().dossiers().find(id).orElseThrow();
            fees().take(id, TakeFee.Method.CASH, "", fees().due(dossier).left());
        }
    }

    @TempDir
    Path folder;

    private final List<Desk> desks = new ArrayList<>();
    private SyncServer server;

    @BeforeEach
    void aCentre() {
        server = SyncServer.start(Configuration.of(folder.resolve("centre")), CLOCK);
        new DemoData(server.database(), server.signInDesk(), CLOCK, new SecureRandom()).fill(PASSWORD);
    }

    @AfterEach
    void stop() {
        desks.forEach(d -> d.signIn().close());
        server.close();
    }

    @Test
    void p18AfterTheSyncTheCentresFiguresAreTheCounters() {
        var counter = desk("Q03", WARD, "ha.tran");
        var offline = List.of(received(counter, 10), received(counter, 3), received(counter, 300));
        offline.forEach(d -> counter.pay(d.id()));
        counter.handOn().handOn(counter.handOn().waiting().getFirst());
        var here = counter.taken(WARD);
        assertEquals(3, here.size());
        counter.syncs();

        var fresh = desk("Q04", WARD, "vinh.phan");
        assertEquals(here, fresh.taken(WARD));
        assertEquals(counter.book().remittances(), fresh.book().remittances());
        assertEquals(217_000, fresh.book().remittances().getFirst().dong());
        assertEquals(List.of(), fresh.book().inHand(WARD));
        for (var dossier : offline) {
            assertEquals(payments(counter, dossier), history(fresh, dossier));
        }
        var month = YearMonth.from(LocalDate.now(CLOCK.withZone(FeeDue.ZONE)));
        assertEquals(
                counter.months().of(month, WARD).rows(),
                fresh.months().of(month, WARD).rows());
    }

    @Test
    void p18WhatThePostTookAndHandedOnIsListedByPostOfficeAtTheWard() {
        var post = desk("B01", POST, "agent1");
        var draft = draft(7).withFiling(Filing.AT_COUNTER);
        var filed = Moves.file(
                draft, Filing.byPost(POST, new Consignment("PG-1", "NP-1", PostalMode.BOTH), CLOCK.instant()));
        post.session()
                .store()
                .perform(new Act.FileDossier(filed), post.session().officer());
        post.pay(filed.id());
        var waiting = post.handOn().waiting().getFirst();
        assertEquals(WARD, waiting.to().office());
        post.handOn().handOn(waiting);
        post.syncs();

        var ward = desk("Q03", WARD, "ha.tran");
        var month = YearMonth.from(LocalDate.now(CLOCK.withZone(FeeDue.ZONE)));
        assertEquals(List.of(WARD, POST), ward.months().collectors(month));
        var settled = ward.months().of(month, POST);
        assertEquals(9_000, settled.feeDong());
        assertEquals(9_000, settled.remittedDong());
        assertEquals(List.of(), ward.taken(WARD));
        assertTrue(ward.session().store().dossiers().history(filed.id()).stream()
                .noneMatch(h -> h.what().equals("Incident")));
    }

    private static List<String> payments(Desk at, Dossier dossier) {
        return at.session().store().dossiers().find(dossier.id()).orElseThrow().payments().stream()
                .map(Payment::id)
                .toList();
    }

    private static List<String> history(Desk at, Dossier dossier) {
        return at.session().store().dossiers().history(dossier.id()).stream()
                .filter(h -> h.what().equals("TakeFee"))
                .map(HistoryEntry::note)
                .toList();
    }

    private Dossier draft(int pages) {
        var procedure = Sample.CATALOGUE.procedure(Counter3.CERTIFIED_COPY);
        var dossier = Dossier.open(Sample.dossierId(), WARD, procedure, Sample.citizen())
                .withFields(Map.of("document.pages", Integer.toString(pages)));
        for (var paper : dossier.papers()) {
            dossier = dossier.withPaper(paper.required().no(), new Source.Declared());
        }
        return dossier;
    }

    private Dossier received(Desk at, int pages) {
        var dossier = draft(pages);
        var today = LocalDate.now(CLOCK.withZone(FeeDue.ZONE));
        var store = at.session().store();
        var receipt = new Receipt(
                store.codes().next(WARD, at.session().desk(), today),
                CLOCK.instant(),
                at.session().officer().id(),
                today.plusDays(1).atTime(17, 0),
                Sample.CATALOGUE.fees().total(FeeDue.query(dossier, today)));
        return store.perform(
                new Act.ReceiveDossier(dossier.receive(receipt)), at.session().officer());
    }

    private Desk desk(String name, OfficeCode office, String officer) {
        var signIn = new SignIn(folder.resolve(name), CLOCK);
        signIn.enrol(server.enrolmentText(office), name);
        var session = signIn.signIn(new OfficerId(officer), PASSWORD);
        var loop = new SyncLoop(session.store(), session.centre(), office, signIn::reconnect, CLOCK);
        var desk = new Desk(signIn, session, loop);
        desks.add(desk);
        desk.syncs();
        return desk;
    }
}
