// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.centre.IOFunction;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.PdfSigner;
import vn.motcua.desktop.signature.PdfVerifier;
import vn.motcua.desktop.signature.SealReader;
import vn.motcua.desktop.signature.SignatureNote;
import vn.motcua.model.Sample;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;
import vn.motcua.model.wire.SealMessages.SealAsk;
import vn.motcua.model.wire.SealMessages.SealDecision;
import vn.motcua.server.access.Caller;
import vn.motcua.server.seal.CentreKey;
import vn.motcua.server.seal.SealDesk;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Device;

/// The key of the centre at the signing desk: the centre's own part is the real one, only the line between is short.
class CentreSealTest {

    private static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneOffset.UTC);
    private static final Path RESULT = Path.of("..", "assets", "samples", "result-xntthn.pdf");
    private static final SignatureNote NOTE = new SignatureNote("Trả kết quả", "Đà Nẵng");

    @TempDir
    Path home;

    private final DemoAuthority authority = new DemoAuthority(Sample.NOW);
    private Database database;
    private SealDesk desk;

    @BeforeEach
    void installKey() throws Exception {
        var pin = "mat-khau".toCharArray();
        var p12 = authority.issue(
                "CON DẤU MẪU",
                "UBND phường Hải Châu",
                DemoAuthority.Kind.P_256,
                pin,
                Sample.NOW.minus(Duration.ofDays(30)),
                Sample.NOW.plus(Duration.ofDays(365)));
        secret(Files.write(home.resolve("seal.p12"), p12));
        secret(Files.writeString(home.resolve("seal.pin"), new String(pin)));
        database = Database.open("jdbc:h2:file:" + home.resolve("centre") + ";CIPHER=AES", "sa", "key key");
        desk = new SealDesk(database, new CentreKey(home, CLOCK), CLOCK);
    }

    private static void secret(Path file) throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatTheSecondOfficerApprovesIsAValidSignatureOfTheAgency() throws Exception {
        var asking = new CentreSeal(line("first"));
        var second = new CentreSeal(line("second"));
        assertTrue(asking.offer().orElseThrow().choice().atCentre());
        byte[] signed;
        try (var token = asking.open()) {
            token.about("Giấy xác nhận · H17.242-261121-0042");
            var approver = decides(second, second::approve);
            signed = new PdfSigner().sign(Files.readAllBytes(RESULT), token, NOTE, Sample.NOW);
            approver.join();
        }
        var trust = new TrustList(1, Sample.NOW, List.of(), List.of(authority.anchor()), List.of(), List.of());
        var verdict = new PdfVerifier(SealReader.NONE).verify(signed, trust, Sample.NOW);
        assertEquals(VerdictKind.VALID, verdict.kind(), verdict.toString());
        var log = database.inTransaction(tx -> tx.sealAudit().after(0, 10));
        assertEquals(
                List.of("ASKED first", "APPROVED second", "SIGNED second"),
                log.stream()
                        .map(l -> l.entry().what() + " " + l.entry().officer())
                        .toList());
    }

    @Test
    void aRefusalTellsItsReasonAndGivingUpEndsTheWaiting() throws Exception {
        var second = new CentreSeal(line("second"));
        try (var token = new CentreSeal(line("first")).open()) {
            token.about("Giấy xác nhận");
            var approver = decides(second, l -> second.refuse(l, "sai tên"));
            var pdf = Files.readAllBytes(RESULT);
            var refused = assertThrows(Problem.class, () -> new PdfSigner().sign(pdf, token, NOTE, Sample.NOW));
            assertEquals(SigningProblem.SEAL_REFUSED, refused.code());
            assertEquals(List.of("sai tên"), refused.args());
            approver.join();
            token.giveUp();
            var ended = assertThrows(Problem.class, () -> new PdfSigner().sign(pdf, token, NOTE, Sample.NOW));
            assertEquals(SigningProblem.NOT_APPROVED, ended.code());
        }
    }

    /// As soon as something waits.
    private static Thread decides(CentreSeal second, Consumer<vn.motcua.model.wire.SealMessages.SealLine> how) {
        return Thread.ofVirtual().start(() -> {
            while (second.waiting().isEmpty()) {
                LockSupport.parkNanos(20_000_000);
            }
            how.accept(second.waiting().getFirst());
        });
    }

    private CentralServer line(String officer) {
        var who = new Officer(new OfficerId(officer), officer, "", Sample.OFFICE, Set.of(Role.SIGNER));
        var device =
                new Device(new DeviceId(UUID.randomUUID()), Sample.OFFICE, "Q03", "-", "-", "-", Sample.NOW, false);
        return new ShortLine(new Caller(device, who));
    }

    /// Calls the centre's seal desk in this process.
    private final class ShortLine implements CentralServer {

        private final Caller caller;

        ShortLine(Caller caller) {
            this.caller = caller;
        }

        @Override
        public <T> T call(String path, Object body, Class<T> reply) {
            return reply.cast(
                    switch (path) {
                        case "/v1/seal/key" -> desk.key();
                        case "/v1/seal" -> desk.ask(caller, (SealAsk) body);
                        case "/v1/seal/waiting" -> desk.waiting(caller);
                        case "/v1/seal/decide" -> desk.decide(caller, (SealDecision) body);
                        default -> throw new Problem(CentreProblem.FORBIDDEN);
                    });
        }

        @Override
        public void sendPaper(PaperId paper, long size, IOFunction<Long, InputStream> from) {
            throw new Problem(CentreProblem.UNREACHABLE);
        }

        @Override
        public InputStream paper(PaperId paper) {
            throw new Problem(CentreProblem.UNREACHABLE);
        }

        @Override
        public Optional<byte[]> trust(long known) {
            return Optional.empty();
        }
    }
}
