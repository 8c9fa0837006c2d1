// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.model.problem.Problem;

class MrzTest {

    private static final List<String> CARD = List.of(
            "IDVNM1900000185048190000018<<5", "9001158F3001156VNM<<<<<<<<<<<6", "NGUYEN<<THI<AN<<<<<<<<<<<<<<<<");

    /// The specimen of ICAO 9303 part 4.
    private static final List<String> PASSPORT =
            List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10");

    @Test
    void theBackOfACitizenCardIsRead() {
        var mrz = Mrz.parse(CARD);
        assertEquals(new CitizenNumber("048190000018"), mrz.citizenNumber());
        assertEquals("NGUYEN THI AN", mrz.name());
        assertEquals(new BirthDate(1990, 1, 15), mrz.birth());
        assertEquals(Sex.FEMALE, mrz.sex());
        assertEquals(LocalDate.of(2030, 1, 15), mrz.expiry());
        assertFalse(mrz.repaired());
    }

    @Test
    void aPassportIsRead() {
        var mrz = Mrz.parse(PASSPORT);
        assertEquals("L898902C3", mrz.documentNumber());
        assertEquals("ERIKSSON ANNA MARIA", mrz.name());
        assertEquals(new BirthDate(1974, 8, 12), mrz.birth());
        assertNull(mrz.citizenNumber());
    }

    @Test
    void lettersReadForDigitsAreMended() {
        var mrz = Mrz.parse(List.of(
                "IDVNM19OOOOOI8S04819000001B<<5", "9OO1I58F3OO1156VNM<<<<<<<<<<<6", "NGUYEN<<THI<AN<<<<<<<<<<<<<<<<"));
        assertEquals(new CitizenNumber("048190000018"), mrz.citizenNumber());
        assertTrue(mrz.repaired());
    }

    @Test
    void digitsReadForLettersOfANameAreMended() {
        assertEquals(
                "OBI TOZ",
                Mrz.parse(List.of(CARD.get(0), CARD.get(1), "081<<T02<<<<<<<<<<<<<<<<<<<<<<"))
                        .name());
    }

    @Test
    void fillersLostAtTheEndOfALineDoNoHarm() {
        assertEquals(
                "NGUYEN THI AN",
                Mrz.parse(List.of(CARD.get(0), CARD.get(1), "NGUYEN<<THI<AN<<<<<<<<"))
                        .name());
    }

    @Test
    void aCardOfVietNamWithoutItsCitizenNumberIsRefusedThoughAllCheckDigitsHold() {
        var shifted = fitting("162748901", "048X62748901");
        var problem = assertThrows(Problem.class, () -> Mrz.parse(shifted));
        assertEquals(CitizenProblem.BAD_MRZ, problem.code());
        assertEquals(
                new CitizenNumber("048162748901"),
                Mrz.parse(fitting("162748901", "048162748901")).citizenNumber());
    }

    @Test
    void aCardWhoseTwoNumbersDifferIsRefusedThoughAllCheckDigitsHold() {
        assertThrows(Problem.class, () -> Mrz.parse(fitting("162748907", "048162748901")));
    }

    /// Lines whose check digits hold whatever the numbers are.
    private static List<String> fitting(String document, String twelve) {
        var one = "IDVNM" + document + Mrz.checkDigit(document) + twelve + "<<" + Mrz.checkDigit(twelve);
        var two = CARD.get(1).substring(0, 29);
        var all = one.substring(5) + two.substring(0, 7) + two.substring(8, 15) + two.substring(18);
        return List.of(one, two + Mrz.checkDigit(all), CARD.get(2));
    }

    @Test
    void anyWrongDigitIsRefused() {
        for (var line = 0; line < 2; line++) {
            for (var at = 0; at < 30; at++) {
                if (!Character.isDigit(CARD.get(line).charAt(at))) {
                    continue;
                }
                var wrong = new StringBuilder(CARD.get(line));
                wrong.setCharAt(at, (char) ('0' + (wrong.charAt(at) - '0' + 1) % 10));
                var lines = line == 0
                        ? List.of(wrong.toString(), CARD.get(1), CARD.get(2))
                        : List.of(CARD.get(0), wrong.toString(), CARD.get(2));
                var problem = assertThrows(Problem.class, () -> Mrz.parse(lines), "line " + line + " at " + at);
                assertEquals(CitizenProblem.BAD_MRZ, problem.code());
            }
        }
    }

    @Test
    void anythingElseIsRefused() {
        for (var lines : List.of(
                List.<String>of(), List.of("hello"), List.of("a", "b", "c"), List.of("<".repeat(30), "", "<"))) {
            assertEquals(
                    CitizenProblem.BAD_MRZ,
                    assertThrows(Problem.class, () -> Mrz.parse(lines)).code());
        }
    }

    @Test
    void aCardWrittenIsTheCardRead() {
        var lines = Mrz.citizenCard(
                new CitizenNumber("048190000018"),
                "Nguyễn Thị An",
                new BirthDate(1990, 1, 15),
                Sex.FEMALE,
                LocalDate.of(2030, 1, 15));
        assertEquals(CARD, lines);
    }

    @Test
    void theCenturyOfBirthFollowsFromTheCitizenNumber() {
        var lines = Mrz.citizenCard(
                new CitizenNumber("048310000018"),
                "Trần Văn Bình",
                new BirthDate(2010, 12, 31),
                Sex.MALE,
                LocalDate.of(2035, 1, 1));
        assertEquals(2010, Mrz.parse(lines).birth().year());
    }

    @Test
    void whoeverIsNearlyAHundredIsNotBornInTheFuture() {
        var lines = List.of(PASSPORT.getFirst(), passport("281105", "310415"));
        assertEquals(
                new BirthDate(1928, 11, 5),
                Mrz.parse(lines, LocalDate.of(2026, 11, 23)).birth());
        assertEquals(
                new BirthDate(2028, 11, 5),
                Mrz.parse(lines, LocalDate.of(2028, 11, 6)).birth());
    }

    @Test
    void aBirthOfWhichOnlyTheYearIsKnownAndAPassportWithoutEndAreRead() {
        var read = Mrz.parse(List.of(PASSPORT.getFirst(), passport("50<<<<", "<<<<<<")));
        assertEquals(new BirthDate(1950, 0, 0), read.birth());
        assertNull(read.expiry());
    }

    /// The specimen with other dates.
    private static String passport(String born, String ends) {
        var two = PASSPORT.get(1).substring(0, 13) + born + Mrz.checkDigit(born) + "F" + ends + Mrz.checkDigit(ends)
                + PASSPORT.get(1).substring(28, 43);
        return two + Mrz.checkDigit(two.substring(0, 10) + two.substring(13, 20) + two.substring(21, 43));
    }

    /// ICAO 9303 part 5 §4.2.2.1 note j: nine characters, a filler, then the rest of the number and its check digit.
    @Test
    void aDocumentNumberOfMoreThanNinePlacesRunsOnInTheOptionalData() {
        var one = "I<UTOD23145890<7349" + "<".repeat(11);
        var two = "7408122F1204159UTO<<<<<<<<<<<";
        var all = one.substring(5) + two.substring(0, 7) + two.substring(8, 15) + two.substring(18);
        var name = "ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
        assertEquals(
                "D23145890734",
                Mrz.parse(List.of(one, two + Mrz.checkDigit(all), name)).documentNumber());
        var wrong = one.replace("7349", "7348");
        var sum = Mrz.checkDigit(all.replace("7349", "7348"));
        assertThrows(Problem.class, () -> Mrz.parse(List.of(wrong, two + sum, name)));
    }
}
