// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.model.citizen.IdentityCheck.Finding;
import vn.motcua.model.citizen.IdentityCheck.Matter;
import vn.motcua.model.citizen.IdentityCheck.Place;
import vn.motcua.model.citizen.IdentityCheck.Statement;

class IdentityCheckTest {

    private static final Statement QR = Statement.of(CitizenCard.parse(
            "048190000018|201234567|Nguyễn Thị An|15011990|Nữ|12 Đường Số 1, Hải Châu, Đà Nẵng|10052021"));

    private static final Statement ZONE = Statement.of(Mrz.parse(List.of(
            "IDVNM1900000185048190000018<<5", "9001158F3001156VNM<<<<<<<<<<<6", "NGUYEN<<THI<AN<<<<<<<<<<<<<<<<")));

    private static Statement print(String number, String name, LocalDate expiry) {
        return new Statement(
                Place.PRINT, new CitizenNumber(number), name, new BirthDate(1990, 1, 15), Sex.FEMALE, expiry);
    }

    @Test
    void aCardThatSaysTheSameEverywhereAgrees() {
        var print = print("048190000018", "NGUYỄN THỊ AN", LocalDate.of(2030, 1, 15));
        var findings = IdentityCheck.compare(List.of(QR, ZONE, print));
        assertEquals(
                List.of(Matter.values()), findings.stream().map(Finding::matter).toList());
        assertTrue(IdentityCheck.agrees(findings));
    }

    @Test
    void eachMatterThatDiffersIsNamedWithWhatEachPlaceSays() {
        var print = print("048190000019", "Nguyễn Thị Ân Ái", LocalDate.of(2031, 1, 15));
        var findings = IdentityCheck.compare(List.of(QR, ZONE, print));
        assertFalse(IdentityCheck.agrees(findings));
        assertEquals(
                List.of(Matter.NUMBER, Matter.NAME, Matter.EXPIRY),
                findings.stream().filter(f -> !f.agrees()).map(Finding::matter).toList());
        var said = findings.getLast().said();
        assertEquals("15/01/2030", said.getFirst().value());
        assertEquals(Place.PRINT, said.getLast().place());
    }

    @Test
    void whatOnlyOnePlaceSaysIsNotCompared() {
        assertFalse(IdentityCheck.agrees(IdentityCheck.compare(List.of(QR))));
        var findings = IdentityCheck.compare(List.of(QR, ZONE));
        assertTrue(findings.stream().noneMatch(f -> f.matter() == Matter.EXPIRY));
    }

    @Test
    void aNameCutOffByTheZoneIsTheSame() {
        assertTrue(IdentityCheck.sameName("CONG TANG TON NU HOANG THI ANH", "Công Tằng Tôn Nữ Hoàng Thị Ánh Nguyệt"));
        assertFalse(IdentityCheck.sameName("NGUYEN THI A", "Nguyễn Thị An"));
        assertTrue(IdentityCheck.sameName("THI AN NGUYEN", "Nguyễn Thị An"));
    }

    @Test
    void aBirthOfWhichOnlyTheYearIsKnownIsComparedByTheYear() {
        var year = new Statement(Place.PRINT, null, null, new BirthDate(1990, 0, 0), null, null);
        assertTrue(IdentityCheck.agrees(IdentityCheck.compare(List.of(QR, year))));
    }
}
