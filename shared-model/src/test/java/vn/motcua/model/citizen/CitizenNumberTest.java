// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.model.problem.Problem;

class CitizenNumberTest {

    @Test
    void onlyTwelveDigitsAreANumber() {
        for (var text : List.of("", "04819000001", "0481900000181", "04819000001A", " 048190000018", "201234567")) {
            var problem = assertThrows(Problem.class, () -> new CitizenNumber(text));
            assertEquals(CitizenProblem.BAD_NUMBER, problem.code());
            assertFalse(String.valueOf(problem.getMessage()).contains("0481"), "no number in a message");
        }
    }

    @Test
    void theThirdGroupTellsSexCenturyAndYear() {
        assertTrue(new CitizenNumber("048190000018").agreesWith(new BirthDate(1990, 1, 15), Sex.FEMALE));
        assertTrue(new CitizenNumber("048200000027").agreesWith(new BirthDate(2000, 3, 2), Sex.MALE));
        assertTrue(new CitizenNumber("048326000027").agreesWith(new BirthDate(2026, 0, 0), Sex.FEMALE));
        assertFalse(new CitizenNumber("048190000018").agreesWith(new BirthDate(1990, 1, 15), Sex.MALE));
        assertFalse(new CitizenNumber("048190000018").agreesWith(new BirthDate(1991, 1, 15), Sex.FEMALE));
    }

    @Test
    void aNumberShowsItselfMasked() {
        assertEquals("048 195 ••• 128", new CitizenNumber("048195000128").toString());
    }
}
