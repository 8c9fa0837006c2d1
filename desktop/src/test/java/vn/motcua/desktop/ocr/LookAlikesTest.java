// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LookAlikesTest {

    @Test
    void aLetterThatNoWordHasBesideADigitIsADigit() {
        assertEquals("06", LookAlikes.digits("0ó"));
        assertEquals("062338267866", LookAlikes.digits("06233826786ó"));
        assertEquals("661/TTr-KTHTĐT", LookAlikes.digits("óó1/TTr-KTHTĐT"));
        assertEquals("05", LookAlikes.digits("0Š"));
        assertEquals("06", LookAlikes.digits("oó"));
        assertEquals("542", LookAlikes.digits("§42"));
    }

    @Test
    void aLoneOneIsADigitToo() {
        assertEquals("tháng 6 năm 2026.", read("tháng ó năm 202ó."));
        assertEquals("66 Nguyễn Hữu Thọ", read("óó Nguyễn Hữu Thọ"));
        assertEquals("mùng 5.", read("mùng Š."));
    }

    @Test
    void squareMetresKeepTheirRaisedTwo() {
        assertEquals("diện tích 286,2 m² không", read("diện tích 286,2 m? không"));
        assertEquals("(60,5 m²),", read("(60,5 mŸ),"));
        assertEquals("120m²", read("120m”"));
    }

    @Test
    void whatIsRightStays() {
        for (var text : new String[] {
            "Có tranh chấp không? Ông Ngô Đình Đó nói rõ.",
            "cao mấy m?",
            "Quý 2 m2",
            "số 12 có 3 bản",
            "ống Ø90, thép 2Ø16",
            "Khóa 5, ở xóm 6"
        }) {
            assertEquals(text, read(text));
        }
    }

    private static String read(String text) {
        var words = Arrays.stream(text.split(" "))
                .map(w -> new Word(w, new Box(0, 0, 1, 1), 1, 0))
                .toList();
        return LookAlikes.mended(words).stream().map(Word::text).collect(Collectors.joining(" "));
    }
}
