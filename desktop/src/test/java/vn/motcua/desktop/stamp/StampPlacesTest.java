// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.demo.ResultSheet;
import vn.motcua.model.Sample;
import vn.motcua.model.problem.Problem;

class StampPlacesTest {

    @Test
    void onABirthCertificateTheSealTouchesNoLineAndStandsByTheName() throws IOException {
        var placed = StampedPage.checked(birthCertificate(), StampedPage.plan("Phan Quang Vinh"));
        var signature = spot(placed, Part.SIGNATURE);
        assertTrue(signature.y() < 110, "above the signer's name, not in the middle of the page: " + signature);
        assertEquals(150, signature.x() + signature.width() / 2, 3, "under the signer's office");
    }

    @Test
    void theSealCoversTheLeftThirdOfTheSignatureAtItsRealSize() throws IOException {
        var placed = StampedPage.checked(SampleResult.pdf(PDRectangle.A4, 0), StampedPage.plan(SampleResult.SIGNER));
        var signature = spot(placed, Part.SIGNATURE);
        var seal = spot(placed, Part.SEAL);
        assertEquals(36, seal.width(), 1e-9);
        assertEquals(signature.width() / 3, seal.right() - signature.x(), 0.1);
        assertTrue(seal.x() < signature.x());
    }

    @Test
    void aWishIsGrantedWhereThePageIsFreeAndElseAsNearAsCanBe() throws IOException {
        var p0 = SampleResult.pdf(PDRectangle.A4, 0);
        var plan = StampedPage.plan(SampleResult.SIGNER);
        var free = plan.with(Map.of(Part.QR, new Wish(0, 60.5, 80.25, false)));
        var qr = spot(StampedPage.checked(p0, free), Part.QR);
        assertEquals(60.5, qr.x() + qr.width() / 2, 1e-9);
        assertEquals(80.25, qr.y() + qr.height() / 2, 1e-9);
        StampedPage.checked(p0, plan.with(Map.of(Part.QR, new Wish(0, 105, 200, false))));
        StampedPage.checked(p0, plan.with(Map.of(Part.SIGNATURE, new Wish(0, 105, 180, true))));
    }

    @Test
    void aDraggedSignatureSnapsToTheMiddleOfTheNameAndAKeyedOneDoesNot() {
        var p0 = SampleResult.pdf(PDRectangle.A4, 0);
        var plan = StampedPage.plan(SampleResult.SIGNER);
        var usual = spot(new PdfStamper().places(p0, plan), Part.SIGNATURE);
        var near = new Wish(0, usual.x() + usual.width() / 2 + 2, usual.y() + usual.height() / 2, true);
        assertEquals(usual, spot(new PdfStamper().places(p0, plan.with(Map.of(Part.SIGNATURE, near))), Part.SIGNATURE));
        var keyed = new Wish(0, near.x(), near.y(), false);
        var moved = spot(new PdfStamper().places(p0, plan.with(Map.of(Part.SIGNATURE, keyed))), Part.SIGNATURE);
        assertEquals(usual.x() + 2, moved.x(), 1e-6);
    }

    @Test
    void anElectronicCopyBearsWordsAloneAtTheTopRightOfItsFirstPage() throws IOException {
        var plan = StampPlan.copy("SAO Y", "UBND PHƯỜNG HẢI CHÂU", Instant.parse("2026-11-20T03:00:00.5Z"));
        assertEquals("2026-11-20T10:00:00+07:00", plan.note().getLast());
        var placed = StampedPage.checked(SampleResult.pdf(PDRectangle.A4, 0), plan);
        assertEquals(List.of(Part.NOTE), placed.stream().map(Placed::part).toList());
        var note = placed.getFirst().spot();
        assertEquals(0, note.page());
        assertTrue(note.x() > 105 && note.y() > 270, note.toString());
    }

    @Test
    void everyPageBearsTheQrWhereTheProfileSaysSo() throws IOException {
        var p0 = PageShapes.pages(3);
        for (var profile : StampProfile.shipped()) {
            if (profile.qr() != null) {
                var placed = StampedPage.checked(p0, StampedPage.plan("").with(profile));
                var pages = placed.stream()
                        .filter(p -> p.part() == Part.QR)
                        .map(p -> p.spot().page())
                        .toList();
                var expected =
                        switch (profile.qr().pages()) {
                            case EVERY -> List.of(0, 1, 2);
                            case FIRST -> List.of(0);
                            case SIGNED -> List.of(2);
                        };
                assertEquals(expected, pages, profile.kind());
            }
        }
    }

    @Test
    void aFullPageIsRefusedRatherThanCovered() throws IOException {
        var plan = StampedPage.plan("").with(StampProfile.of("result-every-page"));
        var problem = assertThrows(Problem.class, () -> new PdfStamper().places(PageShapes.fullOfText(), plan));
        assertEquals(StampProblem.NO_ROOM, problem.code());
    }

    private static Spot spot(List<Placed> placed, Part part) {
        return placed.stream()
                .filter(p -> p.part() == part)
                .findFirst()
                .orElseThrow()
                .spot();
    }

    /// As the demo has it, every line filled in.
    static byte[] birthCertificate() {
        var fields = new HashMap<String, String>();
        for (var who : List.of("child", "mother", "father", "declarant", "requester")) {
            fields.put(who + ".name", "Nguyễn Thị Thuỳ Linh");
            fields.put(who + ".birth", "12/10/2026");
            fields.put(who + ".sex", "Nữ");
            fields.put(who + ".ethnicity", "Kinh");
            fields.put(who + ".nationality", "Việt Nam");
            fields.put(who + ".birthPlace", "Bệnh viện Phụ sản - Nhi Đà Nẵng, phường Hoà Khánh, thành phố Đà Nẵng");
            fields.put(who + ".origin", "Phường Hải Châu, thành phố Đà Nẵng");
            fields.put(who + ".residence", "12 đường Mẫu, phường Hải Châu, thành phố Đà Nẵng");
            fields.put(who + ".number", "048226000017");
        }
        var dossier = Sample.draft().withFields(fields);
        return ResultSheet.of(dossier, Sample.CATALOGUE, 214, Sample.office(), Sample.signer(), Sample.TODAY)
                .pdf();
    }
}
