// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.model.problem.Problem;

class HealthCardTest {

    private static final String CARD =
            "4890000001|4e677579e1bb856e205468e1bb8b20416e|15/01/1990|2|312c20c490c3a0|48 - 003|"
                    + "01/01/2026|31/12/2026|05/12/2025|00483600123456|-|4|01/03/2020|x|$";

    @Test
    void aHealthCardSaysWhoWhereAndUntilWhen() {
        var card = HealthCard.parse(CARD);
        assertEquals("4890000001", card.number());
        assertEquals("Nguyễn Thị An", card.name());
        assertEquals(new BirthDate(1990, 1, 15), card.birth());
        assertEquals(Sex.FEMALE, card.sex());
        assertEquals("48003", card.facility());
        assertTrue(card.isValidOn(LocalDate.of(2026, 12, 31)));
        assertFalse(card.isValidOn(LocalDate.of(2027, 1, 1)));
    }

    @Test
    void theOldNumberAndAYearAloneAreRead() {
        var old = HealthCard.parse("GD4480000000001|41|1950|-|-|48003|01/01/2026|-");
        assertEquals(new BirthDate(1950, 0, 0), old.birth());
        assertEquals("", old.address());
    }

    @Test
    void anyOtherTextIsNoHealthCard() {
        var citizen = "048190000018|201234567|Nguyễn Thị An|15011990|Nữ|Hải Châu|10052021";
        for (var text : List.of(
                citizen, "", "|||||||", "4890000001|zz|1|1|1|1|1|1", CARD.replace("15/01/1990", "31/02/1990"))) {
            var problem = assertThrows(Problem.class, () -> HealthCard.parse(text));
            assertEquals(CitizenProblem.NOT_A_HEALTH_CARD, problem.code());
        }
    }
}
