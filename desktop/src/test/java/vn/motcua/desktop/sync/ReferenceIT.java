// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.desktop.settings.PublishReference;
import vn.motcua.model.command.Act;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Channel;
import vn.motcua.model.procedure.FeeQuery;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.wire.Catalogue;
import vn.motcua.model.wire.ReferenceItem;
import vn.motcua.server.Configuration;
import vn.motcua.server.SyncServer;
import vn.motcua.server.directory.DemoData;

/// The law as data: what an administrator publishes at the centre is in force at every counter, without a release.
class ReferenceIT {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final String PASSWORD = "một mật khẩu dài";
    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final LocalDate BEFORE = FROM.minusDays(1);
    private static final ProcedureCode NEW = new ProcedureCode("9.000042");
    private static final String PROCEDURE = "{\"code\":\"9.000042\",\"name\":\"Xác nhận nơi đậu ghe\","
            + "\"sectorCode\":\"G99\",\"sectorName\":\"Thử\",\"level\":\"COMMUNE\",\"agency\":\"UBND phường\","
            + "\"timeQty\":2,\"timeUnit\":\"WORKING_DAY\",\"result\":{\"code\":\"KQ.G99.000001\",\"name\":\"Giấy xác nhận\"},"
            + "\"components\":[{\"name\":\"Đơn\",\"kind\":\"FORM\",\"original\":1,\"copy\":0,\"required\":true,"
            + "\"reusableFromWarehouse\":false}]}";
    private static final String FEE = "{\"id\":\"dau-ghe\",\"item\":\"dau-ghe\",\"procedure\":\"9.000042\","
            + "\"channels\":[\"COUNTER\"],\"kind\":\"LP\",\"name\":{\"vi\":\"Lệ phí\",\"en\":\"Fee\"},"
            + "\"tariff\":{\"measure\":\"CASE\",\"tiers\":[{\"from\":1,\"each\":12000}]},\"legalBasis\":\"NQ thử\"}";
    private static final String YEAR_2028 = "{\"days_off\":[\"2028-03-01\"],\"make_up_workdays\":[]}";

    @TempDir
    Path folder;

    private SyncServer server;

    @BeforeEach
    void startTheCentre() {
        server = SyncServer.start(Configuration.of(folder.resolve("centre")), CLOCK);
        new DemoData(server.database(), server.signInDesk(), CLOCK, new java.security.SecureRandom()).fill(PASSWORD);
        var admin = new Officer(
                new OfficerId("quan.tri"), "Quản trị", "Quản trị viên", DemoData.OFFICE.code(), Set.of(Role.ADMIN));
        server.signInDesk().keep(admin, PASSWORD);
    }

    @AfterEach
    void stopTheCentre() {
        server.close();
    }

    @Test
    void aProcedureAFeeAndAHolidayPublishedAtTheCentreWorkAtACounterWithoutARelease() {
        try (var office = new SignIn(folder.resolve("admin"), CLOCK);
                var desk = new SignIn(folder.resolve("q03"), CLOCK)) {
            var admin = signedIn(office, "QT", "quan.tri");
            publish(admin, ReferenceItem.PROCEDURE, NEW.value(), PROCEDURE);
            publish(admin, ReferenceItem.FEE, "dau-ghe", FEE);
            publish(admin, ReferenceItem.CALENDAR, "2028", YEAR_2028);
            sync(office, admin);
            assertEquals(0, admin.store().outbox().size(), "all was accepted");
            var clerk = signedIn(desk, "Q03", "ha.tran");
            var shipped = Catalogue.shipped();
            assertThrows(Problem.class, () -> shipped.procedure(NEW, FROM));
            sync(desk, clerk);
            var now = clerk.store().reference().over(shipped);
            assertEquals("Xác nhận nơi đậu ghe", now.procedure(NEW, FROM).name());
            assertThrows(Problem.class, () -> now.procedure(NEW, BEFORE), "its day is yet to come");
            assertEquals(12_000, now.fees().total(FeeQuery.one(NEW, Channel.COUNTER, FROM)));
            assertFalse(now.calendar().isWorkingDay(LocalDate.of(2028, 3, 1)));
            assertTrue(now.calendar().isWorkingDay(LocalDate.of(2028, 3, 2)));
            assertEquals(3, (int)
                    server.database().inTransaction(tx -> tx.reference().all().size()));
        }
    }

    @Test
    void aFileIsComparedPublishedAtTheSettingsDeskAndFollowedByTheCounters() throws java.io.IOException {
        try (var office = new SignIn(folder.resolve("admin"), CLOCK);
                var desk = new SignIn(folder.resolve("q03"), CLOCK)) {
            var admin = signedIn(office, "QT", "quan.tri");
            var file = java.nio.file.Files.writeString(
                    folder.resolve("terms.json"),
                    "[{\"id\":\"one-stop\",\"supplementDays\":20,\"noticeHours\":2,\"answerHours\":8,"
                            + "\"correctionDays\":3,\"nearHours\":24,\"onlineMoneyHours\":8,\"cashDays\":7,"
                            + "\"law\":\"NĐ thử\"}]");
            var publish = new PublishReference(admin.store(), admin.officer(), CLOCK);
            var proposal = publish.read(file, FROM);
            assertEquals(
                    List.of("law", "supplementDays"),
                    proposal.changes().stream().map(c -> c.path()).toList());
            assertEquals("15", proposal.changes().getLast().before());
            publish.publish(proposal);
            sync(office, admin);
            var clerk = signedIn(desk, "Q03", "ha.tran");
            sync(desk, clerk);
            var now = clerk.store().reference().over(Catalogue.shipped());
            assertEquals(20, now.terms(FROM).supplementDays());
            assertEquals(15, now.terms(BEFORE).supplementDays());
            assertThrows(Problem.class, () -> publish.read(file, FROM), "nothing new any more");
        }
    }

    @Test
    void whatNobodyCouldReadOrNoAdministratorPublishedIsNotPutInForce() {
        try (var office = new SignIn(folder.resolve("admin"), CLOCK);
                var desk = new SignIn(folder.resolve("q03"), CLOCK)) {
            var admin = signedIn(office, "QT", "quan.tri");
            publish(admin, ReferenceItem.FEE, "dau-ghe", "{\"no\":");
            sync(office, admin);
            var clerk = signedIn(desk, "Q03", "ha.tran");
            publish(clerk, ReferenceItem.FEE, "dau-ghe", FEE);
            sync(desk, clerk);
            assertEquals(0, (int)
                    server.database().inTransaction(tx -> tx.reference().all().size()));
            assertTrue(clerk.store().reference().items().isEmpty());
            assertEquals(1, admin.store().outbox().all().size(), "it is shown to whoever published it");
            assertEquals(1, clerk.store().outbox().all().size());
        }
    }

    @Test
    void aConsentGivenAtOneCounterStandsAtTheOtherAndIsTakenBackThere() {
        try (var one = new SignIn(folder.resolve("q03"), CLOCK);
                var other = new SignIn(folder.resolve("q04"), CLOCK)) {
            var here = signedIn(one, "Q03", "ha.tran");
            var there = signedIn(other, "Q04", "ha.tran");
            var linh = vn.motcua.model.Sample.citizen().number();
            here.store().declare(new Act.Consent(linh, "sms-notices", "2026-1", true), here.officer());
            assertTrue(here.store()
                    .citizens()
                    .consents()
                    .standing(linh, "sms-notices")
                    .isPresent());
            sync(one, here);
            sync(other, there);
            assertEquals(
                    "2026-1",
                    there.store()
                            .citizens()
                            .consents()
                            .standing(linh, "sms-notices")
                            .orElseThrow()
                            .textVersion());
            there.store().declare(new Act.Consent(linh, "sms-notices", "2026-1", false), there.officer());
            sync(other, there);
            sync(one, here);
            assertTrue(here.store()
                    .citizens()
                    .consents()
                    .standing(linh, "sms-notices")
                    .isEmpty());
        }
    }

    private static void publish(Session session, String kind, String id, String json) {
        session.store().declare(new Act.PublishReference(kind, id, FROM, json), session.officer());
    }

    private Session signedIn(SignIn desk, String name, String officer) {
        desk.enrol(server.enrolmentText(DemoData.OFFICE.code()), name);
        return desk.signIn(new OfficerId(officer), PASSWORD);
    }

    private static void sync(SignIn desk, Session session) {
        var loop =
                new SyncLoop(session.store(), session.centre(), session.office().code(), desk::reconnect, CLOCK);
        loop.once();
        assertEquals(SyncState.Kind.SYNCED, loop.once().kind(), () -> String.valueOf(loop.state()));
    }
}
