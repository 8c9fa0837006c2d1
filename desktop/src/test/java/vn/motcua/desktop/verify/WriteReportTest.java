// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.PdfSigner;
import vn.motcua.desktop.signature.SignatureNote;
import vn.motcua.desktop.signature.SignedResult;
import vn.motcua.desktop.signature.VerifierHere;
import vn.motcua.model.Sample;
import vn.motcua.model.result.Result;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;

/// The report lists one by one what was looked at, in the words of the card on the screen.
class WriteReportTest {

    private static final SignedResult RESULT = new SignedResult(DemoAuthority.Kind.P_256);
    private static final Clock CLOCK = Clock.fixed(SignedResult.NOW.plusSeconds(3_600), ZoneOffset.UTC);
    private static final Words VI = Words.of(Words.VIETNAMESE);
    private static final String LONG_NAME = "Công Tằng Tôn Nữ Nguyễn Hoàng Thị Phương Thảo Nguyên";
    private static final String LONG_OFFICE =
            "Trung tâm Phục vụ hành chính công phường Hoà Khánh Bắc thành phố Đà Nẵng";

    @TempDir
    Path folder;

    private Checked checked(byte[] pdf, TrustList trust) throws IOException {
        var file = Files.write(folder.resolve("ket-qua.pdf"), pdf);
        var knowledge =
                new CheckFile.Knowledge(() -> Optional.of(trust), _ -> Optional.empty(), _ -> "UBND phường Hải Châu");
        return new CheckFile(new VerifierHere(), knowledge, CLOCK).file(file);
    }

    /// As one line, for words wrap.
    private static String report(Checked checked, WriteReport.Purpose purpose) throws IOException {
        var place = new WriteReport.Place(Sample.office(), Sample.clerk(), "Q03", "Một Cửa 0.1.0", true);
        var pdf = new WriteReport(Forms.shipped(), place, CLOCK).pdf(purpose, checked, null);
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void assertListed(Checked checked, String text) {
        for (var check : checked.judgement().checks()) {
            var said = Sentence.of(check, VI) + (check.holds() ? " Đạt" : " Không đạt");
            assertTrue(text.contains(said), said + " in " + text);
        }
    }

    private static long count(String part, String text) {
        return Pattern.compile(part, Pattern.LITERAL).matcher(text).results().count();
    }

    @Test
    void allThatHoldsIsListed() throws IOException {
        var checked = checked(RESULT.signed, RESULT.trust());
        var text = report(checked, WriteReport.Purpose.REPORT);
        assertEquals(5, checked.judgement().checks().size());
        assertListed(checked, text);
        assertTrue(text.contains("Nội dung khớp mã QR Đạt"), text);
        assertEquals(5, count(" Đạt", text));
        assertEquals(0, count("Không đạt", text));
    }

    @Test
    void ofARevokedResultWhatDoesNotHoldIsListedBesideWhatDoes() throws IOException {
        var checked = checked(RESULT.signed, RESULT.trust(Result.Status.REVOKED));
        var text = report(checked, WriteReport.Purpose.REPORT);
        assertEquals(VerdictKind.REVOKED, checked.judgement().kind());
        assertListed(checked, text);
        assertTrue(text.contains("Chữ ký đúng, không sửa sau khi ký Đạt"), text);
        assertEquals(1, count("Không đạt", text));
    }

    @Test
    void ofAnAlteredFileTheRecordSaysWhatIsWrong() throws IOException {
        var altered = RESULT.signed.clone();
        altered[altered.length / 4] ^= 1;
        var checked = checked(altered, RESULT.trust());
        var text = report(checked, WriteReport.Purpose.SUSPICION);
        assertEquals(VerdictKind.ALTERED, checked.judgement().kind());
        assertListed(checked, text);
        assertTrue(count("Không đạt", text) > 0, text);
        assertFalse(text.contains("Chữ ký đúng"), text);
    }

    @Test
    void ofSeveralSignersWithLongNamesEachIsWhole() throws IOException {
        var note = new SignatureNote("Xác nhận kết quả", "Đà Nẵng");
        var twice = RESULT.signed;
        for (var i = 0; i < 2; i++) {
            try (var token = RESULT.key(LONG_NAME, LONG_OFFICE)) {
                twice = new PdfSigner().sign(twice, token, note, SignedResult.NOW.plusSeconds(60 + i));
            }
        }
        var checked = checked(twice, RESULT.trust());
        var text = report(checked, WriteReport.Purpose.REPORT);
        assertEquals(VerdictKind.VALID, checked.judgement().kind(), Sentence.of(checked, VI));
        assertEquals(3, checked.signatures().size());
        assertListed(checked, text);
        for (var word : (LONG_NAME + " " + LONG_OFFICE).split(" ")) {
            assertTrue(count(word, text) >= 2, word + " in " + text);
        }
    }

    @Test
    void ofWhatCannotBeReadNothingIsListed() throws IOException {
        var checked = checked("%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), RESULT.trust());
        assertEquals(VerdictKind.UNREADABLE, checked.judgement().kind());
        assertFalse(report(checked, WriteReport.Purpose.REPORT).contains("Đã kiểm tra"));
    }
}
