// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import vn.motcua.model.citizen.BirthDate;

class VietnameseNumberTest {

    private static final String VECTORS = """
            0 Không · 5 Năm · 10 Mười · 11 Mười một · 14 Mười bốn · 15 Mười lăm · 20 Hai mươi · 21 Hai mươi mốt
            24 Hai mươi tư · 25 Hai mươi lăm · 55 Năm mươi lăm · 100 Một trăm · 101 Một trăm lẻ một
            104 Một trăm lẻ bốn · 105 Một trăm lẻ năm · 110 Một trăm mười · 115 Một trăm mười lăm
            121 Một trăm hai mươi mốt · 1001 Một nghìn không trăm lẻ một · 1015 Một nghìn không trăm mười lăm
            2000 Hai nghìn · 8000 Tám nghìn · 10500 Mười nghìn năm trăm · 75000 Bảy mươi lăm nghìn
            115000 Một trăm mười lăm nghìn · 135000 Một trăm ba mươi lăm nghìn · 205000 Hai trăm lẻ năm nghìn
            1000005 Một triệu không trăm lẻ năm · 1050000 Một triệu không trăm năm mươi nghìn
            1234567 Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy
            2000021 Hai triệu không trăm hai mươi mốt · 1000000001 Một tỷ không trăm lẻ một
            1005000000 Một tỷ không trăm lẻ năm triệu
            """;

    @Test
    void everyAmountOfTheAddendumIsWrittenAsItSays() {
        for (var vector : VECTORS.strip().split("\\s*[·\\n]\\s*")) {
            var parts = vector.split(" ", 2);
            assertEquals(parts[1] + " đồng", VietnameseNumber.dong(Long.parseLong(parts[0])));
        }
    }

    @Test
    void whatIsTooLargeOrNegativeHasNoWords() {
        assertThrows(IllegalArgumentException.class, () -> VietnameseNumber.words(1_000_000_000_000L));
        assertThrows(IllegalArgumentException.class, () -> VietnameseNumber.words(-1));
    }

    @Test
    void aDateIsWrittenInWordsAndAYearAloneAlone() {
        assertEquals(
                "Ngày mười bốn tháng ba năm một nghìn chín trăm chín mươi lăm",
                VietnameseNumber.date(BirthDate.parse("14/03/1995")));
        assertEquals(
                "Ngày một tháng tư năm hai nghìn không trăm hai mươi sáu",
                VietnameseNumber.date(BirthDate.parse("01/04/2026")));
        assertEquals("Năm một nghìn chín trăm năm mươi", VietnameseNumber.date(BirthDate.parse("1950")));
    }
}
