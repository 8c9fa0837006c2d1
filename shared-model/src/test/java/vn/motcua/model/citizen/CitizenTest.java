// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.problem.Problem;

class CitizenTest {

    private static Citizen citizen(int name, int residence, int phone) {
        var c = Sample.citizen();
        return new Citizen(c.number(), "Ở".repeat(name), c.birth(), c.sex(), "ở".repeat(residence), "0".repeat(phone));
    }

    private static Problem refused(int name, int residence, int phone) {
        return assertThrows(Problem.class, () -> citizen(name, residence, phone));
    }

    @Test
    void whatIsTooLongIsRefusedAndTheFieldIsNamed() {
        assertEquals(CitizenProblem.NAME_TOO_LONG, refused(201, 1, 1).code());
        assertEquals(CitizenProblem.RESIDENCE_TOO_LONG, refused(1, 501, 1).code());
        assertEquals(CitizenProblem.PHONE_TOO_LONG, refused(1, 1, 21).code());
        assertEquals(List.of("200"), refused(201, 1, 1).args());
    }

    @Test
    void theLongestThatEveryStoreHoldsIsTaken() {
        assertEquals(200, citizen(200, 500, 20).name().length());
    }
}
