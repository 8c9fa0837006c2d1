// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.wire.Messages.AccessLine;
import vn.motcua.model.wire.Messages.AccessQuery;
import vn.motcua.model.wire.Messages.AccessReply;
import vn.motcua.model.wire.Messages.Lookup;
import vn.motcua.model.wire.Messages.LookupReply;
import vn.motcua.model.wire.Messages.PushReply;
import vn.motcua.model.wire.Messages.View;
import vn.motcua.model.wire.Messages.Views;
import vn.motcua.model.wire.Messages.ViewsReply;

/// Every look at personal data has a ground and stands in a log that auditors read (Luật 91/2025/QH15).
class LookUpLogTest extends OpenCentre {

    private static final CitizenNumber LINH = Sample.citizen().number();

    @Test
    void aLookUpStandsInTheLogWithWhoWhatForAndWhichSessionButWithoutTheNumber() {
        var visit = UUID.randomUUID();
        counter("ha.tran").call("/v1/lookup", new Lookup(LINH, null, "intake", visit), LookupReply.class);
        var line = read(null, LINH, visit).getFirst();
        assertEquals("lookup", line.what());
        assertEquals(Sample.clerk().id(), line.officer());
        assertEquals("intake", line.purpose());
        assertTrue(line.subject().matches("[0-9a-f]{64}"));
    }

    @Test
    void aReaderWithoutADossierNeedsTheCitizensConsentWhichCanBeTakenBack() {
        var reader = signedIn("doc.kho", Role.READER);
        var question = new Lookup(LINH, null, "xác minh theo đơn", null);
        assertEquals(403, reader.post("/v1/lookup", question).statusCode());
        consent(true);
        reader.call("/v1/lookup", question, LookupReply.class);
        assertEquals(
                "2026-1", read(new OfficerId("doc.kho"), LINH, null).getFirst().consent());
        consent(false);
        assertEquals(403, reader.post("/v1/lookup", question).statusCode());
    }

    @Test
    void aScanOfAnIdentityCardThatWasLookedAtIsLoggedOnceHoweverOftenItIsTold() {
        var about = UUID.randomUUID();
        var view = new View(UUID.randomUUID(), Instant.now(), null, "ab".repeat(32), "đối chiếu", about);
        var counter = counter("ha.tran");
        counter.call("/v1/views", new Views(List.of(view)), ViewsReply.class);
        counter.call("/v1/views", new Views(List.of(view)), ViewsReply.class);
        assertEquals(
                1,
                read(null, null, about).stream()
                        .filter(l -> l.what().equals("view"))
                        .count());
        var bad = new View(UUID.randomUUID(), Instant.now(), null, "Nguyễn", "x", about);
        assertEquals(400, counter.post("/v1/views", new Views(List.of(bad))).statusCode());
    }

    @Test
    void whoReadsTheLogStandsInItToo() {
        read(null, null, null);
        assertTrue(read(new OfficerId("thanh.tra"), null, null).stream()
                .anyMatch(l -> l.what().equals("access-log")));
    }

    private static List<AccessLine> read(OfficerId officer, CitizenNumber citizen, UUID about) {
        var query = new AccessQuery(TODAY.minusDays(1), TODAY.plusDays(1), officer, citizen, about, 100);
        return signedIn("thanh.tra", Role.AUDITOR)
                .call("/v1/access-log", query, AccessReply.class)
                .lines();
    }

    private static void consent(boolean given) {
        var counter = counter("ha.tran");
        var act = new Act.Consent(LINH, "warehouse-lookup", "2026-1", given);
        var id = new CommandId(UUID.randomUUID());
        var command = new Command(id, 1, 1, Sample.clerk().id(), 0, Instant.now(), act);
        counter.call("/v1/sync/push", counter.push(command), PushReply.class);
    }

    private static Counter signedIn(String name, Role role) {
        var officer = new Officer(new OfficerId(name), name, "", Sample.OFFICE, Set.of(role));
        server.signInDesk().keep(officer, PASSWORD);
        var counter = Counter.enrol(server.enrolmentText(Sample.OFFICE), "Q03");
        counter.signIn(name, PASSWORD);
        return counter;
    }
}
