// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.SignedResult;
import vn.motcua.desktop.signature.VerifierHere;
import vn.motcua.model.Sample;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.Ties;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;

/// What may be done with a verdict, each in its own case only.
class NextActTest {

    private static final SignedResult RESULT = new SignedResult(DemoAuthority.Kind.P_256);
    private static final Clock CLOCK = Clock.fixed(SignedResult.NOW.plusSeconds(3_600), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Result> warehouse = new ArrayList<>();
    private final Around around = new Around();
    private TrustList trust = RESULT.trust();
    private final CheckFile check = new CheckFile(
            new VerifierHere(),
            new CheckFile.Knowledge(
                    () -> Optional.of(trust),
                    id -> warehouse.stream().filter(one -> one.id().equals(id)).findFirst(),
                    _ -> "UBND phường Hải Châu"),
            CLOCK);
    private final VerifyViewModel model = new VerifyViewModel(check, around, Background.direct(), problems::add);
    private Path file = Path.of("");

    @BeforeEach
    void aFile() throws IOException {
        file = Files.write(folder.resolve("ket-qua.pdf"), RESULT.signed);
    }

    private Checked opened() {
        model.open(List.of(file));
        return model.all().getFirst();
    }

    /// The sealed result as the warehouse has it.
    private static Result known() {
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
                Result.Status.VALID,
                null);
    }

    @Test
    void whatIsValidGoesToTheOpenDossierAndNothingElseDoes() {
        warehouse.add(known());
        opened();
        model.attach();
        assertEquals(VerifyProblem.NO_DOSSIER, problems.getFirst().code());
        around.hasOpenDossier = true;
        model.attach();
        model.scanned(RESULT.seal.url("kq.danang.gov.vn"));
        model.attach();
        var notation = warehouse.getFirst().notation();
        assertEquals(List.of(notation + " ket-qua.pdf", notation + " seal"), around.attached);

        trust = RESULT.trust(Result.Status.REVOKED);
        opened();
        model.attach();
        assertEquals(2, around.attached.size(), "revoked");
    }

    @Test
    void whatReplacesAResultIsFetchedAndJudgedItself() {
        trust = RESULT.trust(Result.Status.REPLACED);
        var next = Sample.result();
        warehouse.add(known().tied(Ties.NONE.replacedBy(next.id())));
        opened();
        model.replacement();
        assertEquals(VerifyProblem.NO_REPLACEMENT, problems.getFirst().code(), "nobody here has heard of it");

        warehouse.add(next);
        opened();
        around.paper = RESULT.p0; // what the centre sends is believed no more than any other file
        model.replacement();
        assertEquals(3, model.all().size());
        assertEquals(VerdictKind.NOT_SIGNED, model.all().getFirst().judgement().kind());
    }

    @Test
    void aPageInTheScannerIsVerifiedByItsSealOrTheClerkHearsThatItHasNone() {
        around.codes = List.of("https://example.vn/khac");
        model.scan();
        assertEquals(VerifyProblem.NO_CODE, problems.getFirst().code());
        around.codes = List.of("https://example.vn/khac", RESULT.seal.url("kq.danang.gov.vn"));
        model.scan();
        assertEquals(VerdictKind.VALID, model.all().getFirst().judgement().kind());
        assertEquals(0, model.running().get());
    }

    @Test
    void aSuspectedForgeryIsWrittenDownForWhoeverShowedItToSignToo() throws IOException {
        var forged = RESULT.signed.clone();
        forged[forged.length / 2] ^= 1;
        Files.write(file, forged);
        var checked = opened();
        assertEquals(NextAct.RECORD, checked.next());
        var purpose = WriteReport.Purpose.SUSPICION;
        var to = folder.resolve(FileNames.report(purpose, checked));
        assertTrue(to.toString().endsWith("_GhiNhanNghiGiaMao.pdf"), to.toString());
        var place = new WriteReport.Place(Sample.office(), Sample.clerk(), "Q03", "Một Cửa 0.1.0", true);
        var write = new WriteReport(Forms.shipped(), place, CLOCK);
        new ReportViewModel(write, ReportKey.none(), Background.direct(), problems::add)
                .write(purpose, checked, to, _ -> {});
        try (var document = Loader.loadPDF(Files.readAllBytes(to))) {
            var text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("GHI NHẬN NGHI GIẢ MẠO"), text);
            assertTrue(text.contains("NGƯỜI XUẤT TRÌNH"), text);
            assertTrue(text.replaceAll("\\s", "").contains(checked.sha256()), text);
        }
    }
}
