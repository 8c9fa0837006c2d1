// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OldResultReaderTest {

    @Test
    void titleNumberDayAndOwnerAreProposed() {
        var page = page(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Số: 118/1998",
                "GIẤY KHAI SINH",
                "Số định danh cá nhân: 048198000555",
                "Hải Châu, ngày 02 tháng 6 năm 1998");
        assertEquals(
                Map.of(
                        "document.name", "GIẤY KHAI SINH",
                        "notation", "118/1998",
                        "issued", "02/6/1998",
                        "number", "048198000555"),
                values(List.of(page)));
    }

    @Test
    void ofABlankPageNothingIsProposed() {
        assertEquals(Map.of(), values(List.of(page())));
    }

    private static Map<String, String> values(List<ReadText> pages) {
        return OldResultReader.read(pages).stream().collect(Collectors.toMap(FieldReading::key, FieldReading::value));
    }

    private static ReadText page(String... lines) {
        var words = new ArrayList<Word>();
        for (var line = 0; line < lines.length; line++) {
            var x = 100;
            for (var word : lines[line].split(" ")) {
                words.add(new Word(word, new Box(x, 100 + 60 * line, 40, 20), 0.9, line));
                x += 50;
            }
        }
        return new ReadText(words, 2480, 3508, 300, 0, false);
    }
}
