// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.forms.CopiedPages;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.forms.Letterhead;
import vn.motcua.desktop.forms.ResultCopy;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.FileToken;
import vn.motcua.desktop.signature.FiveTools;
import vn.motcua.desktop.signature.PdfVerifier;
import vn.motcua.desktop.stamp.SealQr;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.result.ResultProblem;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.seal.SealPublicKey;
import vn.motcua.model.seal.StatusList;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;

class IssueCopyTest {

    private static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneOffset.UTC);
    private static final Path RESULT = Path.of("..", "assets", "samples", "result-xntthn.pdf");
    private static final Instant LATER = Sample.NOW.plus(Duration.ofDays(90));

    @TempDir
    Path folder;

    private final SealKey seal = SealKey.generate();
    private final DemoAuthority authority = new DemoAuthority(Sample.NOW);

    @Test
    void aCopyIsADocumentOfItsOwnThatEndsWithItsOriginal() throws IOException {
        try (var store = Store.open(folder, StoreKey.random(), CLOCK)) {
            var original = signed(store);
            var copies = copies(store);
            var pages = copies.pagesOf(original);
            assertEquals(Files.size(RESULT), pages.length, "without its seal and signature");
            Result copy;
            try (var token = FileToken.open(token(), "246810".toCharArray(), Sample.NOW)) {
                copy = copies.issue(
                        original,
                        id -> CopiedPages.before(sheet(original, id), pages),
                        "Vay vốn",
                        token,
                        Sample.signer());
                var ended = original.withStatus(Result.Status.REVOKED);
                assertEquals(
                        ResultProblem.ALREADY_ENDED,
                        assertThrows(
                                        Problem.class,
                                        () -> copies.issue(ended, _ -> pages, "Vay vốn", token, Sample.signer()))
                                .code());
            }
            assertEquals(original.id(), copy.ties().copyOf());
            assertEquals(1, copy.ties().statusIndex(), "the next place after its original's");
            var file = paper(store, Objects.requireNonNull(copy.paper()));
            assertEquals(VerdictKind.VALID, verdict(file, Map.of()));
            assertTrue(FiveTools.isArchive(pages) && FiveTools.isArchive(file), "PDF/A-2b before and after");
            assertEquals(VerdictKind.REVOKED, verdict(file, Map.of(1, Result.Status.REVOKED)));
            assertEquals(VerdictKind.REPLACED, verdict(file, Map.of(1, Result.Status.REPLACED)));
            try (var document = Loader.loadPDF(file);
                    var shown = Loader.loadPDF(pages)) {
                assertEquals(1 + shown.getNumberOfPages(), document.getNumberOfPages());
                var text = new PDFTextStripper().getText(document);
                assertTrue(text.contains("BẢN SAO") && text.contains("Số 1 · quyển số 2026-"), text);
                var sheet = document.getPage(document.getNumberOfPages() - 1);
                assertTrue(sheet.getResources().getXObjectNames().iterator().hasNext(), "the seal is on the sheet");
            }
            assertEquals(1, store.results().history().waiting(original.id()).size());
        }
    }

    private Result signed(Store store) throws IOException {
        var dossier = store.perform(new Act.ReceiveDossier(Sample.received(1)), Sample.clerk());
        var issue = new IssueResult(
                store, Sample.office(), seal, new Marks(null, null, "kq.example"), CLOCK, new SecureRandom());
        try (var token = FileToken.open(token(), "246810".toCharArray(), Sample.NOW)) {
            var after = issue.issue(dossier, Sample.BIRTH, Files.readAllBytes(RESULT), token, Sample.signer(), _ -> {});
            return store.results().find(after.result().orElseThrow()).orElseThrow();
        }
    }

    private IssueCopy copies(Store store) {
        return new IssueCopy(
                store, Sample.office(), seal, new Marks(null, null, "kq.example"), CLOCK, new SecureRandom());
    }

    private static byte[] sheet(Result original, ResultId id) {
        var head = Letterhead.of(Sample.office(), LocalDate.of(2026, 11, 21));
        var content = new ResultCopy(
                head,
                id.value(),
                original.name(),
                original.notation(),
                original.summary(),
                Sample.citizen().name(),
                original.owner().value(),
                Sample.office().name(),
                "21/11/2026",
                "",
                original.id().value(),
                "Vay vốn",
                "1",
                "PHÓ CHỦ TỊCH",
                Sample.signer().name());
        return Forms.shipped().pdf(content, false);
    }

    private VerdictKind verdict(byte[] file, Map<Integer, Result.Status> ended) {
        var trust = new TrustList(
                1,
                Sample.NOW,
                List.of(new SealPublicKey(seal.spki(), Sample.OFFICE, Sample.NOW, null, false)),
                List.of(authority.anchor()),
                List.of(),
                List.of(),
                List.of(),
                List.of(StatusList.of(seal.id(), Sample.NOW, LATER, 1, ended)),
                LATER);
        return new PdfVerifier(SealQr::readAll).verify(file, trust, Sample.NOW).kind();
    }

    private static byte[] paper(Store store, PaperId paper) throws IOException {
        try (var in = store.shelf().open(paper)) {
            return in.readAllBytes();
        }
    }

    private Path token() throws IOException {
        var file = folder.resolve("signer.p12");
        Files.write(
                file,
                authority.issue(
                        "Phan Quang Vinh",
                        "UBND phường Hải Châu",
                        DemoAuthority.Kind.P_256,
                        "246810".toCharArray(),
                        Sample.NOW.minus(Duration.ofDays(30)),
                        Sample.NOW.plus(Duration.ofDays(100))));
        return file;
    }
}
