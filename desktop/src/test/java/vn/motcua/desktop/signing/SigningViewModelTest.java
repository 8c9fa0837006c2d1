// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.FileToken;
import vn.motcua.desktop.signature.PdfVerifier;
import vn.motcua.desktop.signature.SignatureProblem;
import vn.motcua.desktop.stamp.SealQr;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.result.Result;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.seal.SealPublicKey;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;

class SigningViewModelTest {

    private static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Path RESULT = Path.of("..", "assets", "samples", "result-xntthn.pdf");
    private static final String PIN = "246810";

    private final SealKey seal = SealKey.generate();
    private final DemoAuthority authority = new DemoAuthority(Sample.NOW);

    @TempDir
    Path folder;

    private Store store;
    private final NothingOutside outside = new NothingOutside();
    private SigningViewModel signing;
    private Dossier first;
    private Dossier second;

    @BeforeEach
    void open() {
        store = Store.open(folder, StoreKey.random(), CLOCK);
        first = store.perform(new Act.ReceiveDossier(Sample.received(1)), Sample.clerk());
        second = store.perform(new Act.ReceiveDossier(Sample.received(2)), Sample.clerk());
        signing = with(token(Duration.ofDays(100)));
        signing.load();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aSignedResultIsDepositedAndVerifiesOffline() throws IOException {
        bring(first, RESULT);
        signing.sign(PIN.toCharArray());
        assertNull(signing.problem().get());
        var after = store.dossiers().find(first.id()).orElseThrow();
        assertTrue(after.stage() instanceof Stage.ResultReady);
        var result = store.results().find(after.result().orElseThrow()).orElseThrow();
        byte[] signed;
        try (var in = store.shelf().open(java.util.Objects.requireNonNull(result.paper()))) {
            signed = in.readAllBytes();
        }
        var trust = new TrustList(
                1,
                Sample.NOW,
                List.of(new SealPublicKey(seal.spki(), Sample.OFFICE, Sample.NOW, null, false)),
                List.of(authority.anchor()),
                List.of(),
                List.of());
        assertEquals(
                VerdictKind.VALID,
                new PdfVerifier(SealQr::readAll)
                        .verify(signed, trust, Sample.NOW)
                        .kind());
    }

    @Test
    void whatTheLawGivesSixMonthsIsNoLongerValidAfterThem() throws IOException {
        var day = Sample.NOW.atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDate();
        var rule = Sample.CATALOGUE
                .result(new ProcedureCode("1.004873"), day)
                .orElseThrow()
                .rule();
        var issue = new IssueResult(
                store, Sample.office(), seal, new Marks(null, null, "kq.example"), CLOCK, new SecureRandom());
        Dossier after;
        try (var open = FileToken.open(token(Duration.ofDays(365)), PIN.toCharArray(), Sample.NOW)) {
            after = issue.issue(
                    first, Sample.BIRTH, rule, Files.readAllBytes(RESULT), Map.of(), open, Sample.signer(), _ -> {});
        }
        var result = store.results().find(after.result().orElseThrow()).orElseThrow();
        assertEquals(day.plusMonths(6), result.validUntil());
        var until = java.util.Objects.requireNonNull(result.validUntil());
        var lastHour = until.atTime(23, 0).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
        assertEquals(VerdictKind.VALID, verdict(result, lastHour));
        assertEquals(VerdictKind.EXPIRED, verdict(result, lastHour.plus(Duration.ofHours(2))));
    }

    private VerdictKind verdict(Result result, Instant at) throws IOException {
        try (var in = store.shelf().open(java.util.Objects.requireNonNull(result.paper()))) {
            var key = new SealPublicKey(seal.spki(), Sample.OFFICE, Sample.NOW, null, false);
            var trust = new TrustList(1, at, List.of(key), List.of(authority.anchor()), List.of(), List.of());
            return new PdfVerifier(SealQr::readAll)
                    .verify(in.readAllBytes(), trust, at)
                    .kind();
        }
    }

    @Test
    void aWrongPinSignsNothingAndTheFilesStayReady() {
        bring(first, RESULT);
        signing.sign("111111".toCharArray());
        assertEquals("signature.WRONG_PIN", problemKey());
        assertEquals(1, signing.eligible());
        assertTrue(store.dossiers().find(first.id()).orElseThrow().stage() instanceof Stage.Received);
    }

    @Test
    void anExpiredCertificateSignsNothing() {
        signing = with(token(Duration.ofDays(-1)));
        signing.load();
        bring(first, RESULT);
        signing.sign(PIN.toCharArray());
        assertEquals("signature.EXPIRED", problemKey());
        assertTrue(store.dossiers().find(first.id()).orElseThrow().stage() instanceof Stage.Received);
    }

    @Test
    void aFileThatCannotBeStampedDoesNotStopTheOthers() throws IOException {
        var garbage = folder.resolve("garbage.pdf");
        Files.writeString(garbage, "%PDF-1.7 nothing of the kind");
        bring(first, garbage);
        bring(second, RESULT);
        signing.sign(PIN.toCharArray());
        assertEquals(1, signing.count(ResultItem.State.FAILED));
        assertEquals(1, signing.count(ResultItem.State.SIGNED));
        assertTrue(store.dossiers().find(second.id()).orElseThrow().stage() instanceof Stage.ResultReady);
    }

    @Test
    void aFileThatMustNotBeOpenedHereIsSaidSoAndStaysOut() {
        outside.refusal = new Problem(SignatureProblem.TOO_MUCH, 512);
        bring(first, RESULT);
        assertEquals("signature.TOO_MUCH", problemKey());
        assertEquals(0, signing.eligible());
    }

    @Test
    void aFileThatIsGoneIsSaidSo() {
        signing.chosen().set(first.id());
        signing.bring(folder.resolve("gone.pdf"));
        assertEquals("signing.FILE_UNREADABLE", problemKey());
    }

    private void bring(Dossier dossier, Path pdf) {
        signing.chosen().set(dossier.id());
        signing.bring(pdf);
    }

    private String problemKey() {
        return assertNotNullProblem().code().key();
    }

    private vn.motcua.model.problem.Problem assertNotNullProblem() {
        var problem = signing.problem().get();
        assertNotNull(problem);
        return problem;
    }

    private SigningViewModel with(Path token) {
        var issue = new IssueResult(
                store, Sample.office(), seal, new Marks(null, null, "kq.example"), CLOCK, new SecureRandom());
        Tokens tokens = (pin, _) -> FileToken.open(token, pin, Sample.NOW);
        var batch = new SignBatch(store, Sample.CATALOGUE, Sample.signer(), issue, tokens);
        return new SigningViewModel(store, batch, _ -> new byte[0], outside, Background.direct());
    }

    private Path token(Duration valid) {
        try {
            var to = Sample.NOW.plus(valid);
            var file = folder.resolve("signer" + valid.toDays() + ".p12");
            Files.write(
                    file,
                    authority.issue(
                            "Phan Quang Vinh",
                            "UBND phường Hải Châu",
                            DemoAuthority.Kind.P_256,
                            PIN.toCharArray(),
                            Sample.NOW.minus(Duration.ofDays(30)),
                            to));
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
