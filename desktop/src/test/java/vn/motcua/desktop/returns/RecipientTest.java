// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Who may take a result home.
class RecipientTest extends ReturnsDesk {

    @Test
    void aCardOfSomebodyElseBlocksTheHandOver() {
        var dossier = ready(2, 0);
        scan(dossier);
        card(SISTER);
        assertEquals(
                List.of(
                        Compared.Agreement.DIFFERENT,
                        Compared.Agreement.DIFFERENT,
                        Compared.Agreement.DIFFERENT,
                        Compared.Agreement.SAME),
                handover().compared().stream().map(Compared::agreement).toList());
        returns.handover().byHand(true);
        returns.handOver();
        assertEquals(Blocker.MISMATCH, returns.handover().told().get());
        assertEquals(0, handOvers());

        card(OWNER);
        assertNull(returns.handover().told().get(), "the owner's card takes the sentence away");
        returns.handOver();
        assertEquals(1, handOvers());
    }

    @Test
    void anAuthorisedPersonNeedsANameAndAPaper() {
        var dossier = ready(3, 0);
        scan(dossier);
        returns.handover().cameAs(Who.AUTHORISED);
        assertEquals(
                List.of(Blocker.NAME, Blocker.PAPER, Blocker.IDENTITY),
                handover().blockers());
        returns.handover().authorised(" Nguyễn  Thị Thuỳ Loan ");
        returns.handOver();
        assertEquals(Blocker.PAPER, returns.handover().told().get());
        returns.handover().paperSeen(true);
        returns.handOver();
        assertEquals(Blocker.IDENTITY, returns.handover().told().get());
        card(SISTER);
        returns.handOver();
        assertEquals("Nguyễn Thị Thuỳ Loan", returned(dossier).recipient());
    }

    @Test
    void theCardOfAnAuthorisedPersonFillsInTheNameAndTheOwnersDoesNot() {
        scan(ready(4, 0));
        returns.handover().cameAs(Who.AUTHORISED);
        card(OWNER);
        assertEquals("", handover().authorised());
        card(SISTER);
        assertEquals("Nguyễn Thị Thùy Loan", handover().authorised());
        returns.handover().authorised("Trần Văn Nam");
        assertTrue(handover().blockers().contains(Blocker.MISMATCH));
    }

    @Test
    void aCardOpensTheOnlyResultOfItsOwnerAndCountsForIt() {
        var dossier = ready(7, 0);
        returns.load();
        card(OWNER);
        assertEquals(dossier, handover().dossier());
        assertEquals(4, handover().compared().size());
        assertEquals(List.of(Blocker.WHO), handover().blockers());
    }

    @Test
    void aCardListsTheResultsOfItsOwnerOnly() {
        ready(8, 0);
        var second = ready(9, 0);
        returns.load();
        card(OWNER);
        assertNull(returns.handover().open().get());
        assertEquals(2, returns.list().shown().size());
        assertNotNull(returns.list().only().get());
        returns.choose(second);
        assertEquals(second, handover().dossier());
        assertEquals(4, handover().compared().size());

        returns.close();
        card(SISTER);
        assertEquals(ReturnsProblem.NOTHING_READY, refused().code());
        assertEquals(2, returns.list().shown().size(), "the list stays whole");
    }

    @Test
    void aNameWhoseDiacriticsTheReaderLostWaitsForAnEye() {
        scan(ready(10, 0));
        card("048195000128||Nguy?n Th? Thu? Linh|14031995|N|?|10052021");
        assertEquals(List.of(Blocker.NAME_BY_EYE), handover().blockers());
        returns.handover().byHand(true);
        assertEquals(List.of(), handover().blockers());
    }
}
