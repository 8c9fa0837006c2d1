// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.desktop.kit.Words;

class CodeChoiceTest {

    private static final String CARD = "048195000128||Nguyễn Thị Thuỳ Linh|14031995|Nữ|K45/12 Ông Ích Khiêm|10102021";
    private static final String RECEIPT = "F01|H17.242-261122-00431|1.001193";
    private static final String APP = "https://vneid.example/k/7f3a";

    private static List<Scan.Kind> kinds(String... texts) {
        return CodeChoice.usable(List.of(texts)).stream().map(Scan::kind).toList();
    }

    @Test
    void aCardAndAReceiptOnOnePictureAreBothOffered() {
        var scans = CodeChoice.usable(List.of(CARD, RECEIPT, APP));
        var taken = new ArrayList<Scan>();
        var items = CodeChoice.items(scans, Words.of(Words.VIETNAMESE), taken::add);
        assertEquals(2, items.size());
        assertTrue(items.getFirst().detail().contains("••• 128"), items.toString());
        assertEquals("H17.242-261122-00431", items.getLast().detail());
        items.getLast().act().run();
        assertEquals(List.of(scans.getLast()), taken);
    }

    @Test
    void oneCodeIsWhatItIsAndAStrangersOnlyWhereItIsAlone() {
        assertEquals(List.of(Scan.Kind.CARD), kinds(CARD, APP, CARD));
        assertEquals(List.of(Scan.Kind.OPAQUE), kinds(APP));
        assertEquals(List.of(), kinds(APP, APP + "2"));
        assertEquals(List.of(), kinds());
    }
}
