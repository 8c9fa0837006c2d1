// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.FileToken;
import vn.motcua.desktop.sync.SyncLoop;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.problem.Problem;
import vn.motcua.server.Configuration;
import vn.motcua.server.SyncServer;
import vn.motcua.server.directory.DemoData;

/// A counter's day with the real centre: what agrees, what does not, and the signed sheet that says so.
class CloseDayIT {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final String PASSWORD = "một mật khẩu dài";
    private static final LocalDate TODAY = LocalDate.now(CLOCK.withZone(ZoneId.of("Asia/Ho_Chi_Minh")));

    @TempDir
    Path folder;

    private SyncServer server;
    private SignIn desk;
    private Session session;
    private CloseDay close;
    private SyncLoop loop;
    private boolean closed;

    @BeforeEach
    void aCounterAtWork() {
        server = SyncServer.start(Configuration.of(folder.resolve("centre")), CLOCK);
        new DemoData(server.database(), server.signInDesk(), CLOCK, new SecureRandom()).fill(PASSWORD);
        desk = new SignIn(folder.resolve("q03"), CLOCK);
        desk.enrol(server.enrolmentText(office()), "Q03");
        session = desk.signIn(new OfficerId("ha.tran"), PASSWORD);
        loop = new SyncLoop(session.store(), session.centre(), office(), desk::reconnect, CLOCK);
        loop.once();
        var place = new CloseDay.Place(session.office(), "Q03", session.officer());
        close = new CloseDay(session.store(), session.centre(), place, CLOCK);
    }

    @AfterEach
    void stop() {
        desk.close();
        if (!closed) {
            server.close();
        }
    }

    @Test
    void aDayAgreesOnceAllHasArrivedAndNamesWhatHasNot() throws Exception {
        receive();
        receive();
        loop.once();
        loop.once();
        assertEquals(new DayProof(2, 2, 2, List.of()), close.compare(TODAY));

        var late = receive();
        var unfinished = code();
        var proof = close.compare(TODAY);
        assertFalse(proof.agrees());
        assertEquals(
                List.of(
                        new DayProof.Exception(DayProof.Kind.WAITING, code(late), List.of()),
                        new DayProof.Exception(DayProof.Kind.NO_RECEIPT, unfinished.value(), List.of())),
                proof.exceptions());
        assertEquals(List.of(4, 3, 2), List.of(proof.given(), proof.kept(), proof.atCentre()));
        var text = text(close.sheet(TODAY, proof));
        assertTrue(text.contains(code(late)) && text.contains("Đang chờ gửi"), text);
        assertTrue(text.contains(unfinished.value()), text);
    }

    @Test
    void theSheetIsSignedAndBearsNoName() throws Exception {
        receive();
        loop.once();
        loop.once();
        var now = CLOCK.instant();
        var pin = "12345678".toCharArray();
        var p12 = new DemoAuthority(now)
                .issue("Trần Thu Hà", "UBND", DemoAuthority.Kind.values()[0], pin, now, now.plus(Duration.ofDays(9)));
        try (var token = FileToken.open(Files.write(folder.resolve("signer.p12"), p12), pin)) {
            var signed = close.signed(close.sheet(TODAY, close.compare(TODAY)), token);
            Files.write(folder.resolve("day.pdf"), signed);
        }
        var says = run("pdfsig", folder.resolve("day.pdf").toString());
        assertTrue(says.contains("Total document signed"), says);
        var text = text(Files.readAllBytes(folder.resolve("day.pdf")));
        assertFalse(text.contains(Sample.citizen().name()), text);
        assertTrue(text.contains("Ba số khớp nhau"), text);
    }

    @Test
    void withoutTheCentreNothingIsClaimed() {
        receive();
        server.close();
        closed = true;
        assertEquals(
                DayProblem.NEEDS_CENTRE,
                assertThrows(Problem.class, () -> close.compare(TODAY)).code());
    }

    private String text(byte[] pdf) throws Exception {
        var file = Files.write(folder.resolve("text.pdf"), pdf);
        return run("pdftotext", "-layout", file.toString(), "-");
    }

    private static String run(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static OfficeCode office() {
        return DemoData.OFFICE.code();
    }

    private DossierCode code() {
        return session.store().codes().next(office(), "Q03", TODAY);
    }

    private static String code(Dossier dossier) {
        return dossier.receipt().orElseThrow().code().value();
    }

    private Dossier receive() {
        var draft = Sample.compared(Dossier.open(Sample.dossierId(), office(), Sample.BIRTH, Sample.citizen()));
        for (DossierPaper paper : Sample.toScan(draft)) {
            var bytes = (draft.id() + paper.required().name()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            var id = session.store().shelf().keep(new ByteArrayInputStream(bytes), "scan", draft.id());
            draft = draft.withPaper(paper.required().no(), new Source.Scanned(id, 1));
        }
        var receipt = new Receipt(
                code(),
                CLOCK.instant(),
                session.officer().id(),
                TODAY.plusDays(3).atTime(17, 0),
                0);
        return session.store().perform(new Act.ReceiveDossier(draft.receive(receipt)), session.officer());
    }
}
