// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KnownPhrasesTest {

    @Test
    void marksOfStreetsAndTermsAreMended() {
        assertEquals(
                "K191/32 Lê Duẩn, phường An Khê, TP. Đà Nẵng",
                KnownPhrases.mend("K191/32 Lê Duãn, phường An Khê, TP. Đa Nẵng"));
        assertEquals("Tổ 5, đường Hoàng Văn Thụ", KnownPhrases.mend("Tổ 5, đường Hoàng Ván Thụ"));
        assertEquals("bổ sung hồ sơ", KnownPhrases.mend("bố sung hồ sơ"));
        assertEquals("Bổ sung hồ sơ", KnownPhrases.mend("Bố sung hồ sơ"));
        assertEquals("BỆNH VIỆN PHỤ SẢN - NHI", KnownPhrases.mend("BÊNH VIỆN PHỤ SẢN - NHỈ"));
    }

    @Test
    void marksOfHeadingsInCapitalsAreMended() {
        assertEquals("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", heading("CỌNG HÒA XÃ HỌI CHỦ NGHĨA VIẸT NAM"));
        assertEquals("UBND PHƯỜNG GIẤY XÁC NHẬN", heading("UBND PHƯỜNG GIAY XÁC NHẠN"));
        assertEquals("QUYẾT ĐỊNH", heading("QUYET ĐỊNH"));
        for (var line :
                List.of("Giay xác nhạn của phường", "HỢP TÁC XÃ HỌI NGHĨA", "GIÀY DÉP THÔNG MINH", "MỘT BỘ BÀN ĂN")) {
            assertEquals(line, heading(line));
        }
    }

    private static String heading(String line) {
        var words = PaperClassifierTest.page(line).words();
        return Headings.mended(words).stream().map(Word::text).collect(Collectors.joining(" "));
    }

    @Test
    void whatIsRightOrUnknownStays() {
        for (var text :
                List.of("12 Lê Duẩn", "Nhà của Lê Duãn", "thị xã Buôn Hồ", "quán tạp hoá Hòa Bình", "Y tá", "")) {
            assertEquals(text, KnownPhrases.mend(text));
        }
    }
}
