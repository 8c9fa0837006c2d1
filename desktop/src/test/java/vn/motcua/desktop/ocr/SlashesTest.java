// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SlashesTest {

    @Test
    void aStrokeBetweenDigitsIsASlash() {
        assertEquals("22/06/1995", Slashes.mended("22!06I1995"));
        assertEquals("K231/7,", Slashes.mended("K231!7,"));
    }

    @Test
    void aSlashThatWasReadTwiceOrAsAOneIsOneSlash() {
        assertEquals("09/12/1988", Slashes.mended("09/12!11988"));
        assertEquals("13/01/1985", Slashes.mended("13/0111985"));
    }

    @Test
    void aSlashBetweenTheInitialsOfASignIsNoLetter() {
        assertEquals("03/2026-SCT/BS", Slashes.mended("03/2026-SCTIBS"));
        assertEquals("51/UBND-XNTTHN", Slashes.sign("51UBND-XNTTHN"));
        assertEquals("51/UBND-XNTTHN", Slashes.sign("51IUBND-XNTTHN"));
        for (var right : new String[] {"1C26TAA", "CS12345", "482446323725", "12/QĐ-UBND", "HKI", "22QTKD3"}) {
            assertEquals(right, Slashes.sign(right));
        }
    }

    @Test
    void whatIsRightStays() {
        for (var word : new String[] {"09/12/1988", "048089728284", "HKI", "A1!", "12/11/2026", "I2I"}) {
            assertEquals(word, Slashes.mended(word));
        }
    }
}
