// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.model.problem.Problem;

class CitizenCardTest {

    private static final String CARD = "048190000018|201234567|Nguyễn Thị An|15011990|Nữ|12 Đường Số 1, Hải Châu I, Hải"
            + " Châu, Đà Nẵng|10052021";

    @Test
    void aCardOf2021IsRead() {
        var card = CitizenCard.parse(CARD);
        assertEquals(new CitizenNumber("048190000018"), card.number());
        assertEquals("201234567", card.oldNumber());
        assertEquals("Nguyễn Thị An", card.name());
        assertEquals(new BirthDate(1990, 1, 15), card.birth());
        assertEquals(Sex.FEMALE, card.sex());
        assertEquals(LocalDate.of(2021, 5, 10), card.issued());
        assertFalse(card.garbled());
    }

    @Test
    void aCardWithoutAnOldNumberIsRead() {
        var card = CitizenCard.parse(
                "048200000027||Trần Văn Bình|02032000|Nam|Tổ 3, Hòa Tiến, Hòa Vang, Đà Nẵng|01012022");
        assertEquals("", card.oldNumber());
        assertEquals(Sex.MALE, card.sex());
    }

    @Test
    void theTrailingFieldsOfACardOf2024AreKept() {
        var card = CitizenCard.parse(CARD + "|048090000001|Nguyễn Văn Cha|");
        assertEquals(List.of("048090000001", "Nguyễn Văn Cha"), card.extra());
        assertEquals(List.of("048090000001"), card.cancelledNumbers());
    }

    @Test
    void marksLineEndsAndSplitLettersOfReadersDoNoHarm() {
        var card = CitizenCard.parse("\uFEFF" + Normalizer.normalize(CARD, Normalizer.Form.NFD) + "|\r\n");
        assertEquals("Nguyễn Thị An", card.name());
    }

    @Test
    void aWedgeReaderThatLosesDiacriticsStillGivesNumberBirthAndSex() {
        for (var garbled : List.of(
                "048190000018|201234567|Nguy?n Th? An|15011990|N?|12 ???ng S? 1|10052021",
                "048190000018|201234567|Nguyn Th An|15011990|N|12 ng S 1|10052021",
                "048190000018|201234567|Nguyen Thi An|15011990|Nu|12 Duong So 1|10052021")) {
            var card = CitizenCard.parse(garbled);
            assertTrue(card.garbled(), garbled);
            assertEquals(Sex.FEMALE, card.sex());
            assertEquals(new BirthDate(1990, 1, 15), card.birth());
            assertEquals("048190000018", card.number().value());
        }
    }

    @Test
    void aMansCardWithoutDiacriticsIsGarbledToo() {
        assertTrue(CitizenCard.parse("048090000018||Tran Van Binh|15011990|Nam|To 3, Hoa Tien|10052021")
                .garbled());
    }

    @Test
    void aCardWithoutADayOfIssueIsRead() {
        assertNull(CitizenCard.parse("048190000018||Nguyễn Thị An|15011990|Nữ|Đà Nẵng|")
                .issued());
    }

    @Test
    void anyOtherCodeIsNoCard() {
        for (var text : List.of(
                "",
                "HTTPS://MOTCUA.EXAMPLE/V/0123",
                "a|b|c|d|e|f|g",
                "4890000001|4e677579e1bb856e|15/01/1990|2|3132|48 - 003|01/01/2026|31/12/2026|$",
                "048190000018|201234567|Nguyễn Thị An|31021990|Nữ|Đà Nẵng|10052021",
                "04819000001|201234567|Nguyễn Thị An|15011990|Nữ|Đà Nẵng|10052021")) {
            var problem = assertThrows(Problem.class, () -> CitizenCard.parse(text), text);
            assertEquals(CitizenProblem.NOT_A_CARD, problem.code());
        }
    }

    @Test
    void aCardDoesNotTellItselfInALogLine() {
        assertEquals("CitizenCard[048 190 ••• 018]", CitizenCard.parse(CARD).toString());
    }
}
