// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.centre.IOFunction;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.PdfSigner;
import vn.motcua.desktop.signature.PdfVerifier;
import vn.motcua.desktop.signature.SealReader;
import vn.motcua.desktop.signature.SignatureNote;
import vn.motcua.desktop.signature.card.DemoCard;
import vn.motcua.desktop.stamp.PagePicture;
import vn.motcua.desktop.worker.ChildCommand;
import vn.motcua.model.Sample;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;
import vn.motcua.server.access.Caller;
import vn.motcua.server.blobs.KeepPapers;
import vn.motcua.server.seal.CentreKey;
import vn.motcua.server.seal.SealDesk;
import vn.motcua.server.seal.SealProblem;
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
    private KeepPapers shelf;

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
        shelf = new KeepPapers(home.resolve("papers"), new byte[32], database, CLOCK, new SecureRandom());
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
        var seen = new AtomicReference<byte[]>();
        try (var token = asking.open().about("Giấy xác nhận · H17.242-261121-0042")) {
            var approver = decides(second, line -> {
                seen.set(second.document(line));
                second.approve(line);
            });
            signed = new PdfSigner().sign(Files.readAllBytes(RESULT), token, NOTE, Sample.NOW);
            approver.join();
        }
        var trust = new TrustList(1, Sample.NOW, List.of(), List.of(authority.anchor()), List.of(), List.of());
        var verdict = new PdfVerifier(SealReader.NONE).verify(signed, trust, Sample.NOW);
        assertEquals(VerdictKind.VALID, verdict.kind(), verdict.toString());
        assertEquals(signed.length, seen.get().length);
        assertEquals(1, PagePicture.of(seen.get(), 0, 300).getHeight() / 300); // it opens
        var gone = database.inTransaction(tx -> tx.purges().erasures());
        assertEquals(1, gone.size(), "what was only shown does not stay");
        var log = database.inTransaction(tx -> tx.sealAudit().after(0, 10));
        assertEquals(
                List.of("ASKED first", "APPROVED second", "SIGNED second"),
                log.stream()
                        .map(l -> l.entry().what() + " " + l.entry().officer())
                        .toList());
    }

    /// @param eachTime whether the key wants its PIN before each signature
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theKeyMayBeInASecurityModuleAndAWrongPinIsTriedOnce(boolean eachTime) throws Exception {
        var pin = "86420975".toCharArray();
        var module = DemoCard.module(DemoCard.softHsm().orElseThrow(), home.resolve("hsm"));
        DemoCard.make(
                module,
                "SEAL",
                pin,
                DemoAuthority.Kind.RSA_2048,
                eachTime,
                key -> authority.certify(
                        "CON DẤU TRONG HSM",
                        "UBND phường Hải Châu",
                        key,
                        Sample.NOW.minus(Duration.ofDays(30)),
                        Sample.NOW.plus(Duration.ofDays(365))));
        var place = new StringBuilder("library=" + module.library() + "\nslot=0\n");
        module.environment().forEach((name, value) -> place.append("environment.%s=%s%n".formatted(name, value)));
        secret(Files.writeString(home.resolve("seal.pkcs11"), place));
        secret(Files.writeString(home.resolve("seal.pin"), "11112222"));
        try (var key = new CentreKey(home, CLOCK, ChildCommand.classPath(SealDesk.class))) {
            desk = new SealDesk(database, key, CLOCK);
            assertEquals(
                    SealProblem.KEY_UNUSABLE,
                    assertThrows(Problem.class, desk::key).code());
            assertEquals(
                    SealProblem.KEY_UNUSABLE,
                    assertThrows(Problem.class, desk::key).code());
            assertEquals(1, module.cards().getFirst().tries().ordinal(), "one wrong PIN, not two");
            secret(Files.writeString(home.resolve("seal.pin"), new String(pin)));
            Files.setLastModifiedTime(
                    home.resolve("seal.pin"), FileTime.from(Instant.now().plusSeconds(9)));
            var trust = new TrustList(1, Sample.NOW, List.of(), List.of(authority.anchor()), List.of(), List.of());
            try (var token = new CentreSeal(line("first")).open().about("Giấy khai sinh")) {
                assertEquals("CON DẤU TRONG HSM", token.info().name());
                for (var document = 0; document < 2; document++) {
                    var second = new CentreSeal(line("second"));
                    var approver = decides(second, second::approve);
                    var at = Sample.NOW.plusSeconds(document);
                    var signed = new PdfSigner().sign(Files.readAllBytes(RESULT), token, NOTE, at);
                    approver.join();
                    var verdict = new PdfVerifier(SealReader.NONE).verify(signed, trust, at);
                    assertEquals(VerdictKind.VALID, verdict.kind(), verdict.toString());
                }
            }
        }
    }

    @Test
    void aRefusalTellsItsReasonAndGivingUpEndsTheWaiting() throws Exception {
        var second = new CentreSeal(line("second"));
        try (var token = new CentreSeal(line("first")).open().about("Giấy xác nhận")) {
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

    @Test
    void aWholeBatchIsSeenAndApprovedAtOnceAndEachTellsWhatBecameOfIt() throws Exception {
        var second = new SealApprovalsViewModel(
                new CentreSeal(line("second")), new NothingOutside(), Background.direct(), _ -> {});
        var pdf = Files.readAllBytes(RESULT);
        var batch = new ArrayList<Future<byte[]>>();
        try (var token = new CentreSeal(line("first")).open();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (var i = 0; i < 3; i++) {
                    var one = token.about("Giấy xác nhận " + i);
                    var at = Sample.NOW.plusSeconds(i);
                    batch.add(threads.submit(() -> new PdfSigner().sign(pdf, one, NOTE, at)));
                }
                until(() ->
                        database.inTransaction(tx -> tx.papers().whole("", 10)).size() == 3);
                second.load();
                assertEquals(3, second.open());
                assertNotNull(second.page().get());
                second.refuse(second.rows().getFirst(), "sai tên");
                second.approveAll();
                assertEquals(
                        List.of("REFUSED", "DONE", "DONE"),
                        second.rows().stream()
                                .map(r -> java.util.Objects.requireNonNull(r.outcome())
                                        .how()
                                        .name())
                                .toList());
                assertEquals(0, second.open());
                until(() -> batch.stream().allMatch(Future::isDone)); // each asks what became of it
            } finally {
                token.giveUp(); // whoever still waits
            }
        }
        var refused =
                batch.stream().filter(f -> f.state() == Future.State.FAILED).count();
        assertEquals(1, refused);
        assertEquals(
                2, batch.stream().filter(f -> f.state() == Future.State.SUCCESS).count());
    }

    @Test
    void whatCannotBeOpenedIsNotApproved() throws Exception {
        var second = new SealApprovalsViewModel(
                new CentreSeal(line("second")), new NothingOutside(), Background.direct(), _ -> {});
        var silent = new CentreSeal(new ShortLine(desk, shelf, caller("first")) {
            @Override
            public void sendPaper(PaperId paper, long size, IOFunction<Long, InputStream> from) {
                throw new Problem(CentreProblem.UNREACHABLE);
            }
        });
        try (var token = silent.open();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pdf = Files.readAllBytes(RESULT);
            var one = threads.submit(() -> new PdfSigner().sign(pdf, token.about("x"), NOTE, Sample.NOW));
            try {
                var direct = new CentreSeal(line("second"));
                until(() -> !direct.waiting().isEmpty());
                second.load();
                second.approveAll();
                assertEquals(
                        SealApprovalsViewModel.How.FAILED,
                        java.util.Objects.requireNonNull(
                                        second.rows().getFirst().outcome())
                                .how());
                var asked = direct.waiting().getFirst();
                assertEquals(
                        SealProblem.NO_DOCUMENT,
                        assertThrows(Problem.class, () -> direct.approve(asked)).code());
            } finally {
                token.giveUp();
            }
            assertThrows(java.util.concurrent.ExecutionException.class, one::get);
        }
    }

    /// As soon as something waits and is there to be seen.
    private Thread decides(CentreSeal second, Consumer<vn.motcua.model.wire.SealMessages.SealLine> how) {
        return Thread.ofVirtual().start(() -> {
            until(() -> !database.inTransaction(tx -> tx.papers().whole("", 10)).isEmpty());
            how.accept(second.waiting().getFirst());
        });
    }

    private static void until(BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private CentralServer line(String officer) {
        return new ShortLine(desk, shelf, caller(officer));
    }

    private static Caller caller(String officer) {
        var who = new Officer(new OfficerId(officer), officer, "", Sample.OFFICE, Set.of(Role.SIGNER));
        var device =
                new Device(new DeviceId(UUID.randomUUID()), Sample.OFFICE, "Q03", "-", "-", "-", Sample.NOW, false);
        return new Caller(device, who);
    }
}
