// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.motcua.desktop.bench.SamplePages;
import vn.motcua.desktop.ocr.PdfOrder;
import vn.motcua.desktop.ocr.ReadText;
import vn.motcua.desktop.ocr.SearchablePdf;
import vn.motcua.model.paper.ScanSlot;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.VerdictKind;

class ScanSlotsTest {

    private static final SignatureNote NOTE = new SignatureNote("Số hóa", "Đà Nẵng");

    private static byte[] scan;
    private static byte[] byClerk;
    private static byte[] byBoth;
    private static SigningToken token;

    @BeforeAll
    static void sign() {
        var page = SamplePages.png(new BufferedImage(165, 234, BufferedImage.TYPE_INT_RGB), 20);
        var out = new ByteArrayOutputStream();
        new SearchablePdf(0.8f)
                .write(
                        PdfOrder.of("Giấy").withSlots(ScanSlot.fields()),
                        List.of(page),
                        List.of(new ReadText(List.of(), 165, 234, 20, 0, 0)),
                        out);
        scan = out.toByteArray();
        token = new SignedResult(DemoAuthority.Kind.P_256).again();
        byClerk = new PdfSigner().sign(scan, ScanSlot.CLERK, token, NOTE, SignedResult.NOW);
        byBoth = new PdfSigner().sign(byClerk, ScanSlot.AGENCY, token, NOTE, SignedResult.NOW.plusSeconds(60));
    }

    private static List<Boolean> open(byte[] pdf) {
        return ScanSlots.of(pdf).stream().map(ScanSlots.State::isOpen).toList();
    }

    @Test
    void aScanLeavesTwoSlotsOpenUntilSomebodySigns() {
        assertEquals(List.of(true, true), open(scan));
        assertEquals(List.of(false, true), open(byClerk));
        assertEquals(List.of(false, false), open(byBoth));
    }

    @Test
    void aFilledSlotTellsWhoWhenAndOverWhat() {
        var states = ScanSlots.of(byBoth);
        var clerk = Objects.requireNonNull(states.getFirst().filling());
        var agency = Objects.requireNonNull(states.getLast().filling());
        assertEquals(token.info().name(), clerk.signer());
        assertEquals(SignedResult.NOW, clerk.at());
        assertEquals(64, clerk.sha256().length());
        assertEquals(SignedResult.NOW.plusSeconds(60), agency.at());
        assertNotEquals(clerk.sha256(), agency.sha256(), "the agency signs the officer's signature too");
        assertEquals(clerk, ScanSlots.of(byClerk).getFirst().filling(), "and changes nothing under it");
    }

    @Test
    void neitherSignatureBreaksTheOther() {
        for (var pdf : List.of(byClerk, byBoth)) {
            var verdict = new PdfVerifier(SealReader.NONE).verify(pdf, null, SignedResult.NOW.plusSeconds(120));
            assertEquals(VerdictKind.UNKNOWN_SIGNER, verdict.kind(), verdict.toString());
        }
    }

    @Test
    void aFilledSlotIsNotFilledAgain() {
        var twice = assertThrows(
                Problem.class, () -> new PdfSigner().sign(byClerk, ScanSlot.CLERK, token, NOTE, SignedResult.NOW));
        assertEquals(SignatureProblem.NO_SLOT, twice.code());
    }

    @Test
    void aScanStaysPdfAWhenSigned() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(byBoth), PDFAFlavour.PDFA_2_B);
                var validator = foundry.createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var result = validator.validate(parser);
            assertTrue(result.isCompliant(), () -> String.valueOf(result.getTestAssertions()));
        }
    }
}
