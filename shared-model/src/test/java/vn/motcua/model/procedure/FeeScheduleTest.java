// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;

/// The shipped fees: NQ 89/2023 with its last day, the tariffs of certification, criminal records and licences.
class FeeScheduleTest {

    private static final LocalDate LAST_OF_NQ89 = LocalDate.of(2025, 12, 31);
    private static final LocalDate AFTER_NQ89 = LocalDate.of(2026, 1, 1);

    private final FeeSchedule fees = Sample.CATALOGUE.fees();

    private long fee(String procedure, Channel channel, LocalDate day, Set<String> groups, Map<String, String> fields) {
        return fees.total(FeeQuery.of(new ProcedureCode(procedure), channel, groups, day, fields));
    }

    private long fee(String procedure, Channel channel, LocalDate day) {
        return fee(procedure, channel, day, Set.of(), Map.of());
    }

    private long copies(int pages, int copies) {
        return fee(
                "2.000815",
                Channel.COUNTER,
                Sample.TODAY,
                Set.of(),
                Map.of("document.pages", "" + pages, "copies", "" + copies));
    }

    @Test
    void aCertifiedCopyCostsByThePageUpToItsCap() {
        assertEquals(2_000, copies(1, 1));
        assertEquals(4_000, copies(2, 1));
        assertEquals(5_000, copies(3, 1));
        assertEquals(12_000, copies(10, 1));
        assertEquals(200_000, copies(300, 1));
        assertEquals(600_000, copies(300, 3));
        assertEquals(10_000, copies(3, 2));
    }

    @Test
    void otherCertificationsCostByTheCase() {
        assertEquals(10_000, fee("2.000884", Channel.COUNTER, Sample.TODAY));
        assertEquals(50_000, fee("2.001035", Channel.COUNTER, Sample.TODAY));
    }

    @Test
    void onlineFilingIsFreeOrHalfUntilTheLastDayOfTheResolutionAndFullOnTheNext() {
        assertEquals(0, fee("1.001612", Channel.ONLINE, LAST_OF_NQ89));
        assertEquals(100_000, fee("1.001612", Channel.ONLINE, AFTER_NQ89));
        assertEquals(100_000, fee("1.001612", Channel.COUNTER, LAST_OF_NQ89));
        assertEquals(37_500, fee("1.013225", Channel.ONLINE, LAST_OF_NQ89));
        assertEquals(75_000, fee("1.013225", Channel.ONLINE, AFTER_NQ89));
        assertEquals(75_000, fee("1.013225", Channel.ONLINE, LocalDate.of(2023, 12, 31)));
        assertEquals(75_000, fee("1.013225", Channel.POST, LAST_OF_NQ89));
    }

    @Test
    void aProposedRuleCountsOnlyOnceItIsSwitchedOn() {
        var online = FeeQuery.one(new ProcedureCode("1.013225"), Channel.ONLINE, AFTER_NQ89);
        assertEquals(75_000, fees.total(online));
        assertEquals(0, fees.switchOn("draft2026-1.013225").total(online));
    }

    @Test
    void aCriminalRecordCostsMoreFromTheThirdSlip() {
        assertEquals(200_000, fee("3.000333", Channel.COUNTER, Sample.TODAY, Set.of(), Map.of("copies", "2")));
        assertEquals(210_000, fee("3.000333", Channel.COUNTER, Sample.TODAY, Set.of(), Map.of("copies", "4")));
        assertEquals(100_000, fee("3.000333", Channel.COUNTER, Sample.TODAY, Set.of("STUDENT"), Map.of()));
        assertEquals(0, fee("3.000333", Channel.COUNTER, Sample.TODAY, Set.of("CHILD"), Map.of()));
        assertEquals(170_000, fee("3.000333", Channel.ONLINE, LAST_OF_NQ89));
        assertEquals(80_000, fee("3.000333", Channel.ONLINE, LAST_OF_NQ89, Set.of("STUDENT"), Map.of()));
        assertEquals(200_000, fee("3.000333", Channel.ONLINE, AFTER_NQ89));
    }

    @Test
    void aLicenceCostsLessOnlineOnlyUntilTheEndOf2025() {
        assertEquals(115_000, fee("3.000347", Channel.ONLINE, LAST_OF_NQ89));
        assertEquals(135_000, fee("3.000347", Channel.ONLINE, AFTER_NQ89));
        assertEquals(135_000, fee("3.000347", Channel.COUNTER, LAST_OF_NQ89));
    }

    @Test
    void residenceIsPaidByThePerson() {
        assertEquals(45_000, fee("1.004194", Channel.COUNTER, Sample.TODAY, Set.of(), Map.of("persons", "3")));
        assertEquals(7_000, fee("1.004194", Channel.ONLINE, Sample.TODAY));
        assertEquals(5_000, fee("1.004194", Channel.ONLINE, Sample.TODAY, Set.of("BY_LIST"), Map.of()));
    }

    @Test
    void everyGroupARuleNamesHasALabel() {
        var known = fees.groups().stream().map(PayerGroup::id).toList();
        assertTrue(fees.rules().stream().allMatch(r -> r.group().isEmpty() || known.contains(r.group())));
    }

    @Test
    void noRuleIsNotTheSameAsNothingToPay() {
        assertTrue(fees.isKnown(FeeQuery.one(RequestForm.BIRTH, Channel.COUNTER, Sample.TODAY)));
        assertFalse(fees.isKnown(FeeQuery.one(new ProcedureCode("1.012787"), Channel.COUNTER, Sample.TODAY)));
    }

    @Test
    void aQuantityThatIsNoneCountsOnce() {
        assertEquals(8_000, fee("2.000635", Channel.COUNTER, Sample.TODAY, Set.of(), Map.of("copies", "0")));
        assertEquals(24_000, fee("2.000635", Channel.COUNTER, Sample.TODAY, Set.of(), Map.of("copies", "3")));
    }
}
