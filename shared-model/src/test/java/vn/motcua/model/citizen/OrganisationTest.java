// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.motcua.model.problem.Problem;

class OrganisationTest {

    @Test
    void theLastDigitOfATaxCodeChecksTheOthers() {
        assertTrue(new TaxCode("0303490096").checks());
        assertTrue(new TaxCode("0101248141").checks());
        assertFalse(new TaxCode("0101248142").checks());
    }

    @Test
    void aBranchIsReadWithAndWithoutItsHyphen() {
        assertEquals("0101248141-001", new TaxCode("0101248141001").value());
        assertTrue(new TaxCode(" 0101248141-001\u00A0").isBranch());
        var problem = assertThrows(Problem.class, () -> new TaxCode("12345"));
        assertEquals(CitizenProblem.BAD_TAX_CODE, problem.code());
    }
}
