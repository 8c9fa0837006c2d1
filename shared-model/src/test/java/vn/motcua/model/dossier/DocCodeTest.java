// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
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
                new DocCode("H17.242", "QĐ", 7, 1).next().fileName(DAY, "Quyết định số 12/QĐ-UBND", "pdf"));
    }

    @Test
    void aNameWithoutLettersIsADocument() {
        assertEquals(
                "H17_VB_000001_V1_20250202_TaiLieu.tif", new DocCode("H17", "VB", 1, 1).fileName(DAY, "…/", "tif"));
    }

    @Test
    void aCodeIsReadBack() {
        var code = new DocCode("H17.242", "GP", 123456, 12);
        assertEquals(code, DocCode.parse(code.toString()).orElseThrow());
        assertTrue(DocCode.parse("H17_GP_12_V1").isEmpty());
        assertTrue(DocCode.parse("h17_GP_000012_V1").isEmpty());
    }

    @Test
    void aCodeThatNobodyCouldReadBackIsRefused() {
        assertThrows(Problem.class, () -> new DocCode("H17_1", "CV", 1, 1));
        assertThrows(Problem.class, () -> new DocCode("H17", "CV", 1_000_000, 1));
        assertThrows(Problem.class, () -> new DocCode("H17.000.000.000.000.00", "CV", 1, 1));
    }
}
