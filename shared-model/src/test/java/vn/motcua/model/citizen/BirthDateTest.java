// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.model.problem.Problem;

class BirthDateTest {

    @Test
    void allWritingsOfADayAreRead() {
        for (var text : List.of("14031995", "14/03/1995", "14-03-1995", "14.03.1995", " 14 03 1995 ")) {
            assertEquals(new BirthDate(1995, 3, 14), BirthDate.parse(text));
        }
    }

    @Test
    void aYearAloneIsADateOfBirth() {
        assertEquals("1950", BirthDate.parse("1950").text());
    }

    @Test
    void daysThatDoNotExistAreRefused() {
        for (var text : List.of("30/02/1995", "14/13/1995", "14/03/95", "00/00/1995x", "", "hôm qua", "01/01/1492")) {
            assertEquals(
                    CitizenProblem.BAD_DATE,
                    assertThrows(Problem.class, () -> BirthDate.parse(text), text)
                            .code());
        }
    }

    @Test
    void aBirthdayIsCelebratedOnItsDay() {
        var birth = new BirthDate(1995, 3, 14);
        assertEquals(30, birth.age(LocalDate.of(2026, 3, 13)));
        assertEquals(31, birth.age(LocalDate.of(2026, 3, 14)));
        assertEquals(76, new BirthDate(1950, 0, 0).age(LocalDate.of(2026, 11, 21)));
    }
}
