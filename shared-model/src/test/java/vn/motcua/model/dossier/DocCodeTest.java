// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.paper.ScanSignature;
import vn.motcua.model.paper.ScanSlot;
import vn.motcua.model.paper.SignedScan;
import vn.motcua.model.problem.Problem;

class DocCodeTest {

    private static final LocalDate DAY = LocalDate.of(2025, 2, 2);

    @Test
    void aFileIsNamedAsTheGuidanceNamesIt() {
        assertEquals(
                "G06.01_CV_000021_V1_20250202_SohoaTaiLieu.pdf",
                new DocCode("G06.01", "CV", 21, 1).fileName(DAY, "Sohoa tài liệu", "pdf"));
        assertEquals(
                "H17.242_QĐ_000007_V2_20250202_QuyetDinhSo12QdUbnd.pdf",
                new DocCode("H17.242", "QĐ", 7, 2).fileName(DAY, "Quyết định số 12/QĐ-UBND", "pdf"));
    }

    @Test
    void aNameWithoutLettersIsADocument() {
        assertEquals(
                "H17_VB_000001_V1_20250202_TaiLieu.tif", new DocCode("H17", "VB", 1, 1).fileName(DAY, "…/", "tif"));
    }

    @Test
    void aScanIsNamedByItsDossierItsRowAndHowOftenItWasSigned() {
        var dossier = Stages.inProcess();
        var row = dossier.papers().get(1);
        assertEquals(
                "H17.242_GT_000102_V1_20261121_GiayChungSinhHoacVanBanNguoiLamChungGiayCamDoan.pdf",
                DocCode.fileName(dossier, row).orElseThrow());
        var scan = (Source.Scanned) row.source();
        var by = new ScanSignature(ScanSlot.CLERK, "Trần Thị Hà", Sample.NOW, "");
        var signed = dossier.signed(List.of(new SignedScan(scan.paper(), PaperId.of(new byte[] {9}), by)));
        assertEquals(
                "H17.242_GT_000102_V2",
                DocCode.of(signed, signed.papers().get(1)).orElseThrow().toString());
        assertTrue(DocCode.of(Sample.draft(), row).isEmpty(), "no code before it is taken in");
    }

    @Test
    void theFirstWordsOfAPaperSayItsKind() {
        var dossier = Stages.inProcess();
        var minutes = dossier.papers().get(2);
        assertEquals(
                "BB",
                DocCode.of(dossier, minutes).orElseThrow().kind(),
                minutes.required().name());
    }

    @Test
    void aCodeThatNobodyCouldReadBackIsRefused() {
        assertThrows(Problem.class, () -> new DocCode("H17_1", "CV", 1, 1));
        assertThrows(Problem.class, () -> new DocCode("H17", "CV", 1_000_000, 1));
        assertThrows(Problem.class, () -> new DocCode("H17.000.000.000.000.00", "CV", 1, 1));
    }
}
