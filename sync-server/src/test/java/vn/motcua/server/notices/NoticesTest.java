// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.dossier.SupplementItem;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.server.Centre;
import vn.motcua.server.FreshCentre;
import vn.motcua.server.store.Notices.Notice;

/// Notices to citizens, and the consent that they need (Luật 91/2025/QH15 art 9).
class NoticesTest extends FreshCentre {

    private final List<NoticeChannel.Message> sent = new ArrayList<>();
    private long op;

    @Test
    void silenceIsNoConsent() {
        push(receive());
        assertEquals(List.of(), waiting());
    }

    @Test
    void aCitizenWhoAskedForItIsToldInTheWayTheyChose() {
        push(consent("zalo-notices", true), receive());
        var notice = waiting().getFirst();
        assertEquals(1, waiting().size());
        assertEquals("received", notice.kind());
        assertEquals("zalo", notice.channel());
        assertEquals(1, sender().run());
        var message = sent.getFirst();
        assertEquals(Sample.citizen().phone(), message.address());
        assertTrue(message.body().contains("Hẹn trả kết quả: 17:00 23/11/2026"), message.body());
        assertFalse(message.body().contains(Sample.citizen().name()));
        assertEquals(0, sender().run());
    }

    @Test
    void whatWasConsentedToIsKeptWithItsTextWhoAndWhenAndIsTakenBackByTheSameAct() {
        push(consent("sms-notices", true));
        var number = Sample.citizen().number();
        var given = centre.database()
                .inTransaction(tx -> tx.consents().standing(number, "sms-notices"))
                .orElseThrow();
        assertEquals("2026-1", given.textVersion());
        assertEquals(Sample.clerk().id(), given.officer());
        assertEquals(Sample.NOW, given.at());
        push(consent("sms-notices", false), receive());
        assertTrue(centre.database()
                .inTransaction(tx -> tx.consents().standing(number, "sms-notices"))
                .isEmpty());
        assertEquals(2, (int)
                centre.database().inTransaction(tx -> tx.consents().of(number).size()));
        assertEquals(List.of(), waiting());
    }

    @Test
    void whoTakesTheConsentBackBeforeItIsSentIsToldNothing() {
        push(consent("sms-notices", true), receive());
        push(consent("sms-notices", false));
        assertEquals(1, sender().run());
        assertEquals(List.of(), sent);
        assertEquals(List.of(), waiting());
    }

    @Test
    void aCommandSentTwiceTellsOnce() {
        var commands = new Command[] {consent("sms-notices", true), receive()};
        push(commands);
        push(commands);
        assertEquals(1, waiting().size());
    }

    @Test
    void whatFailsOnTheWayIsSentAgainUnderItsOwnIdAndLiesInTheFolderOnce() throws IOException {
        push(consent("sms-notices", true), receive());
        var out = new FolderChannel(folder.resolve("out"));
        var cut = new SendNotices(
                centre.database(),
                message -> {
                    out.send(message);
                    throw new IOException("cut off after it was delivered");
                },
                Centre.CLOCK);
        assertEquals(0, cut.run());
        assertEquals(1, new SendNotices(centre.database(), out, Centre.CLOCK).run());
        try (var files = Files.list(folder.resolve("out/sms"))) {
            var all = files.toList();
            assertEquals(1, all.size());
            assertTrue(Files.readString(all.getFirst()).endsWith("}\n"));
        }
    }

    @Test
    void aSupplementAndAnApologyAreToldWithWhatIsAskedAndWhyP12P15() {
        push(consent("sms-notices-x", true), consent("sms-notices", true));
        var dossier = centre.received(caller);
        push(Centre.command(++op, Sample.clerk(), 0, new Act.ReceiveDossier(dossier)));
        var due = Sample.receipt(1).due().plusDays(2);
        var apology = new Act.Extend(dossier.id(), due, "OUTSIDE", "chờ xác minh");
        push(Centre.command(++op, Sample.signer(), 1, apology));
        var items = List.of(new SupplementItem("Bản sao giấy chứng sinh", "bản chụp mờ"));
        push(Centre.command(++op, Sample.clerk(), 2, new Act.RequestSupplement(dossier.id(), items, "thiếu", "")));
        sender().run();
        var bodies = sent.stream().map(NoticeChannel.Message::body).toList();
        assertEquals(3, bodies.size());
        assertTrue(bodies.stream().anyMatch(b -> b.contains("Lý do: chờ xác minh") && b.contains("17:00 25/11/2026")));
        assertTrue(bodies.stream().anyMatch(b -> b.contains("Bản sao giấy chứng sinh") && b.contains("06/12/2026")));
    }

    @Test
    void otherWordsPublishedByTheAdministratorAreUsedFromTheirDayOn() {
        var admin = new Officer(new OfficerId("quan.tri"), "Quản trị", "", Sample.OFFICE, Set.of(Role.ADMIN));
        centre.database().write(tx -> tx.officers().put(admin, "-"));
        var there = centre.caller(admin);
        var words = "{\"id\":\"received\",\"vi\":{\"title\":\"T\",\"body\":\"Đã nhận {code}\"},"
                + "\"en\":{\"title\":\"T\",\"body\":\"Got {code}\"}}";
        var today = new Act.PublishReference("notice", "received", Centre.TODAY, words);
        var later = new Act.PublishReference("notice", "received", LocalDate.of(2027, 1, 1), words.replace("Đã", "Sẽ"));
        var answers = centre.answers(there, Centre.command(1, admin, 0, today), Centre.command(2, admin, 0, later));
        answers.forEach(a -> assertInstanceOf(Answer.Accepted.class, a));
        push(consent("sms-notices", true), receive());
        sender().run();
        assertTrue(
                sent.getFirst().body().startsWith("Đã nhận H17.242"),
                sent.getFirst().body());
    }

    private Command receive() {
        return Centre.command(++op, Sample.clerk(), 0, new Act.ReceiveDossier(centre.received(caller)));
    }

    private Command consent(String purpose, boolean given) {
        return Centre.command(
                ++op, Sample.clerk(), 0, new Act.Consent(Sample.citizen().number(), purpose, "2026-1", given));
    }

    private void push(Command... commands) {
        centre.answers(caller, commands).forEach(a -> assertInstanceOf(Answer.Accepted.class, a, a::toString));
    }

    private List<Notice> waiting() {
        return centre.database().inTransaction(tx -> tx.notices().waiting(100));
    }

    private SendNotices sender() {
        return new SendNotices(centre.database(), sent::add, Centre.CLOCK);
    }
}
