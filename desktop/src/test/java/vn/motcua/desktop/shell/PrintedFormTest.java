// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.kit.Scan;

/// What the QR of our own sheets leads to.
class PrintedFormTest {

    private static final String CODE = "H17.242-261121-0042";

    @Test
    void eachSheetNamesItsDossierWhereItsFormSays() {
        assertEquals(scan(Scan.Kind.DOSSIER), PrintedForm.of("F01|" + CODE + "|1.001193|NGUYỄN THỊ LOAN|1|x|y|"));
        assertEquals(scan(Scan.Kind.ASKED), PrintedForm.of("F02|" + CODE + "|1.001193|NGUYỄN THỊ LOAN|06/12/2026"));
        assertEquals(scan(Scan.Kind.SHEET), PrintedForm.of("F04|" + CODE + "|12|x|y"));
        assertEquals(scan(Scan.Kind.SHEET), PrintedForm.of("FPG|PG-261121-3|" + CODE + "|1.001193|S1"));
        assertEquals(scan(Scan.Kind.SHEET), PrintedForm.of("FBL|Q03|0000007|" + CODE + "|75000|x"));
    }

    @Test
    void whatNamesNoDossierIsNoSheetOfOurs() {
        assertEquals(Optional.empty(), PrintedForm.of(CODE));
        assertEquals(Optional.empty(), PrintedForm.of("F01||1.001193"));
        assertEquals(Optional.empty(), PrintedForm.of("048195000128||Nguyễn Thị Thuỳ Linh|14031995|Nữ|x|10102021"));
    }

    @Test
    void aReaderThatReadsASheetHandsOverTheBareCode() {
        var heard = new ArrayList<Scan>();
        new ScanRouter(heard::add).route(" F05|" + CODE + "|1.001193|A|x\r\n");
        assertEquals(List.of(new Scan(Scan.Kind.SHEET, CODE)), heard);
    }

    private static Optional<Scan> scan(Scan.Kind kind) {
        return Optional.of(new Scan(kind, CODE));
    }
}
