// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.motcua.desktop.kit.Scan;

class BurstTest {

    private static final long MS = 1_000_000L;

    private final Burst burst = new Burst();

    @Test
    void manySignsCloseTogetherThenEnterComeFromAReader() {
        assertTrue(burst.endsAt(type("H17.242-261121-0042", 5) + 5 * MS));
        assertEquals("H17.242-261121-0042", burst.typed());
    }

    @Test
    void aPersonWhoTypesAndPressesEnterIsNoReader() {
        assertFalse(burst.endsAt(type("nguyen van an", 90) + 90 * MS));
    }

    @Test
    void aFewFastSignsAreNoReader() {
        assertFalse(burst.endsAt(type("abc", 5) + 5 * MS));
    }

    @Test
    void enterLongAfterTheLastSignIsAPersons() {
        assertFalse(burst.endsAt(type("H17.242-261121-0042", 5) + 400 * MS));
    }

    @Test
    void whatWasAddedInTheMiddleIsTold() {
        assertEquals("123", Burst.added("Ghi chú: .", "Ghi chú: 123."));
        assertEquals("123", Burst.added("", "123"));
    }

    @Test
    void aPayloadIsKnownByItsForm() {
        assertEquals(Scan.Kind.DOSSIER, ScanRouter.kind("H17.242-261121-0042"));
        assertEquals(
                Scan.Kind.CARD,
                ScanRouter.kind("048195000128|201234567|Nguyễn Thị Thuỳ Linh|14031995|Nữ|phường Hải Châu|01012022"));
        assertEquals(Scan.Kind.OPAQUE, ScanRouter.kind("VNEID:2A7F"));
    }

    private long type(String text, long gapMs) {
        var now = 1_000_000 * MS;
        for (var i = 0; i < text.length(); i++) {
            now += gapMs * MS;
            burst.tick(now, text.substring(i, i + 1));
        }
        return now;
    }
}
