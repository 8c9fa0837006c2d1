// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.SignedResult;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.desktop.signature.VerifierHere;
import vn.motcua.model.Sample;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.Ties;
import vn.motcua.model.seal.ResultStatus;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;

/// What the verify desk says and hands out, with a real signed and sealed result.
class VerifyViewModelTest {

    private static final SignedResult RESULT = new SignedResult(DemoAuthority.Kind.P_256);
    private static final Clock CLOCK = Clock.fixed(SignedResult.NOW.plusSeconds(3_600), ZoneOffset.UTC);
    private static final Words VI = Words.of(Words.VIETNAMESE);

    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private TrustList trust = RESULT.trust();
    private final List<Result> warehouse = new ArrayList<>();
    private final CheckFile check = new CheckFile(
            new VerifierHere(),
            new CheckFile.Knowledge(
                    () -> Optional.of(trust),
                    id -> warehouse.stream().filter(one -> one.id().equals(id)).findFirst(),
                    _ -> "UBND phường Hải Châu"),
            CLOCK);
    private final VerifyViewModel model = new VerifyViewModel(check, new Around(), Background.direct(), problems::add);
    private Path file = Path.of("");

    @BeforeEach
    void aFile() throws IOException {
        file = Files.write(folder.resolve("ket-qua.pdf"), RESULT.signed);
    }

    private Checked opened() {
        model.open(List.of(file));
        return model.all().getFirst();
    }

    @Test
    void anHonestFileIsToldInOneSentence() {
        assertEquals(
                "Tệp còn nguyên từ lúc Trần Thị Mẫu ký ngày 20/11/2026, kết quả còn hiệu lực, theo danh sách tính đến "
                        + Sentence.MOMENT.format(trust.asOf()) + ".",
                Sentence.of(opened(), VI));
        assertEquals(1, model.valid());
        assertEquals(0, model.chosen().get());
    }

    @Test
    void aRevokedResultSaysSinceWhenAndWhy() {
        trust = ended(Result.Status.REVOKED, "cải chính họ tên.");
        var said = Sentence.of(opened(), VI);
        assertTrue(said.startsWith("Tệp còn nguyên từ lúc Trần Thị Mẫu ký"), said);
        assertTrue(
                said.contains("nhưng nơi cấp đã thu hồi kết quả từ ngày 20/11/2026 (lý do: cải chính họ tên), theo"),
                said);
    }

    @Test
    void aReplacedResultNamesTheOneThatStandsForIt() {
        trust = ended(Result.Status.REPLACED, "");
        var next = Sample.result();
        warehouse.add(next);
        warehouse.add(known(Result.Status.VALID).tied(Ties.NONE.replacedBy(next.id())));
        var said = Sentence.of(opened(), VI);
        assertTrue(said.contains("đã được thay thế từ ngày 20/11/2026 bằng kết quả 214/2026, theo"), said);
        assertTrue(Sentence.of(opened(), Words.of(java.util.Locale.ENGLISH)).contains("by the result 214/2026"));
    }

    @Test
    void whatTheWarehouseKnowsAsRevokedIsNotValidThoughTheListDoesNotSaySoYet() {
        warehouse.add(known(Result.Status.REVOKED));
        var checked = opened();
        assertEquals(VerdictKind.REVOKED, checked.judgement().kind());
        assertTrue(Sentence.of(checked, VI).contains("theo kho kết quả của quầy"), Sentence.of(checked, VI));
    }

    @Test
    void aSealAloneIsToldAsSuchAndHasNoRevisions() {
        model.scanned(RESULT.seal.url("kq.danang.gov.vn"));
        var checked = model.all().getFirst();
        assertTrue(Sentence.of(checked, VI)
                .startsWith("Mã xác thực đúng là của UBND phường Hải Châu, kết quả còn hiệu lực"));
        model.look(1);
        assertNull(model.sight().get());
    }

    @Test
    void whatWasSignedIsOpenedTurnedAndSaved() throws IOException {
        opened();
        model.look(1);
        var sight = model.sight().get();
        assertNotNull(sight);
        assertEquals(1, sight.pages());
        assertEquals("ket-qua_V1.pdf", model.nameOfRevision());
        var to = folder.resolve("goc.pdf");
        model.save(to, () -> {});
        assertArrayEquals(RESULT.p0, Files.readAllBytes(to));
        model.look(7);
        assertEquals(1, model.sight().get().revision().number(), "there is no seventh");
        assertTrue(model.close());
        assertFalse(model.close());
    }

    @Test
    void aFileThatChangedMeanwhileIsNotShownAsWhatWasVerified() throws IOException {
        opened();
        Files.write(file, RESULT.p0);
        model.look(1);
        assertEquals(VerifyProblem.FILE_CHANGED, problems.getFirst().code());
        assertNull(model.sight().get());
    }

    @Test
    void theReportIsSignedByTheOfficersKeyAndIsArchivable() throws Exception {
        var to = folder.resolve(FileNames.report(WriteReport.Purpose.REPORT, opened()));
        assertEquals(
                RESULT.id.value() + "_20261120_PhieuKiemTra.pdf",
                to.getFileName().toString());
        report(new SampleKey(true, SignedResult.PIN))
                .write(WriteReport.Purpose.REPORT, opened(), to, done -> assertTrue(done.signed()));
        var pdf = Files.readAllBytes(to);
        assertEquals(List.of(), problems);
        var verdict = new VerifierHere().verify(pdf, trust, CLOCK.instant());
        assertEquals("signature.reason.valid_without_seal", verdict.reason(), verdict.toString());
        assertArchivable(pdf);
        var text = text(pdf);
        for (var said : List.of(
                "ket-qua.pdf", "HỢP LỆ", "Trần Thị Mẫu", "(Đã ký số)", RESULT.id.value(), "Một Cửa 0.1.0", "Bản gốc")) {
            assertTrue(text.contains(said), said + " in " + text);
        }
        assertTrue(text.replaceAll("\\s", "").contains(PaperId.of(RESULT.signed).sha256()), text);
        assertFalse(text.contains("KHÔNG KÝ SỐ"), text);
    }

    @Test
    void withoutAKeyTheReportSaysThatNobodySignedIt() throws Exception {
        var to = folder.resolve("report.pdf");
        report(ReportKey.none()).write(WriteReport.Purpose.REPORT, opened(), to, done -> assertFalse(done.signed()));
        var pdf = Files.readAllBytes(to);
        assertArchivable(pdf);
        assertTrue(text(pdf).contains("PHIẾU KHÔNG KÝ SỐ"), text(pdf));
        assertTrue(text(pdf).contains("(Không ký số)"), text(pdf));
    }

    @Test
    void withoutThePinNothingIsWritten() {
        var to = folder.resolve("report.pdf");
        report(new SampleKey(true, null)).write(WriteReport.Purpose.REPORT, opened(), to, _ -> {});
        assertFalse(Files.exists(to));
        assertEquals(List.of(), problems);
    }

    private ReportViewModel report(ReportKey key) {
        var place = new WriteReport.Place(Sample.office(), Sample.clerk(), "Q03", "Một Cửa 0.1.0", true);
        return new ReportViewModel(
                new WriteReport(Forms.shipped(), place, CLOCK), key, Background.direct(), problems::add);
    }

    private record SampleKey(boolean isThere, char @Nullable [] typed) implements ReportKey {

        @Override
        public Optional<char[]> pin() {
            return Optional.ofNullable(typed).map(char[]::clone);
        }

        @Override
        public SigningToken open(char[] pin) {
            return RESULT.again();
        }
    }

    private static Result known(Result.Status status) {
        var one = Sample.result("KQ.G15.000034", "Giấy xác nhận");
        return new Result(
                RESULT.id,
                one.kind(),
                one.owner(),
                one.name(),
                one.notation(),
                one.summary(),
                one.issuer(),
                one.issuedAt(),
                null,
                one.scope(),
                status,
                null);
    }

    private static TrustList ended(Result.Status status, String reason) {
        var all = RESULT.trust();
        var entry = new ResultStatus(RESULT.id, status, reason, LocalDate.of(2026, 11, 20));
        return new TrustList(2, all.asOf(), all.sealKeys(), all.anchors(), List.of(), List.of(entry));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void assertArchivable(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var result = validator.validate(parser);
            assertTrue(result.isCompliant(), () -> String.valueOf(result.getTestAssertions()));
        }
    }
}
