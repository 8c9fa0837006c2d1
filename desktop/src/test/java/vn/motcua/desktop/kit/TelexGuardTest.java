// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TelexGuardTest {

    private long now = 1_000_000_000L;
    private final TelexGuard guard = new TelexGuard(() -> now);

    @Test
    void aSyllableCommittedAgainRightAfterTabIsTakenAway() {
        assertFalse(guard.isEcho("Huy"));
        guard.focusMoved();
        now += 20_000_000L;
        assertTrue(guard.isEcho("Huy"));
    }

    @Test
    void theSameSyllableTypedLaterStays() {
        assertFalse(guard.isEcho("Huy"));
        guard.focusMoved();
        now += 400_000_000L;
        assertFalse(guard.isEcho("Huy"));
    }

    @Test
    void theSameSyllableTwiceInOneFieldStays() {
        assertFalse(guard.isEcho("xinh"));
        assertFalse(guard.isEcho("xinh"));
    }

    @Test
    void numbersPhonesAndNamesAreMasked() {
        assertEquals("048 195 ••• 128", Mask.number("048195000128"));
        assertEquals("09•• ••• 318", Mask.phone("0905123318"));
        assertEquals("Trần Thị M•••", Mask.name("Trần Thị Mai"));
        assertEquals("T••• Đ•••", Mask.initials("Trần Đức"));
    }
}
