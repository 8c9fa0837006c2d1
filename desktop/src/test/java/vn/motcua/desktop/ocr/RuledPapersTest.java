// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.bench.KindPapers;
import vn.motcua.desktop.bench.SamplePages;
import vn.motcua.desktop.bench.Wear;

/// Pages with the rules of tables and the boxes of forms on them.
class RuledPapersTest {

    @TempDir
    static Path cache;

    private static TesseractOcr ocr;

    @BeforeAll
    static void open() {
        ocr = TesseractOcr.open(cache);
    }

    @AfterAll
    static void close() {
        ocr.close();
    }

    @Test
    void theNumbersOfATablesRowsAreRead() throws IOException {
        var page = new BufferedImage(1654, 1400, BufferedImage.TYPE_BYTE_GRAY);
        var g = pen(page, 28);
        var names = List.of("Nguyễn Thị Hoa", "Trần Văn Minh", "Lê Hữu Phước", "Phạm Ngọc Lan");
        var numbers = IntStream.rangeClosed(1, 18).mapToObj(String::valueOf).toList();
        for (var i = 0; i < numbers.size(); i++) {
            var y = 150 + 60 * i;
            g.drawString(numbers.get(i), 136, y);
            g.drawString(names.get(i % names.size()), 232, y);
            g.drawString("%02d/0%d/19%d".formatted(10 + i, 1 + i % 9, 60 + i), 600, y);
            g.drawString("Phường Hải Châu", 900, y);
        }
        g.dispose();
        var read = ocr.read(SamplePages.png(page, 200)).words().stream()
                .map(Word::text)
                .filter(numbers::contains)
                .toList();
        assertEquals(numbers, read);
    }

    @Test
    void aNumberInBoxesForItsDigitsIsRead() throws IOException {
        var page = new BufferedImage(1654, 1400, BufferedImage.TYPE_BYTE_GRAY);
        var g = pen(page, 34);
        g.drawString("1. Họ, chữ đệm và tên: LÊ HỮU YẾN", 150, 200);
        g.drawString("2. Ngày, tháng, năm sinh: 14/07/1985", 150, 262);
        g.drawString("4. Số định danh cá nhân:", 150, 330);
        g.drawString("5. Họ, chữ đệm và tên chủ hộ: Dương Hữu Phượng", 150, 398);
        g.setStroke(new BasicStroke(2));
        var number = "048185092963";
        for (var i = 0; i < number.length(); i++) {
            g.drawRect(560 + 40 * i, 292, 40, 48);
            g.drawString(number.substring(i, i + 1), 571 + 40 * i, 328);
        }
        g.dispose();
        var text = ocr.read(SamplePages.png(page, 200)).text();
        assertTrue(text.replace(" ", "").contains(number), text);
    }

    @Test
    void aLeaningTableIsReadThoughItsRulesStandCloseToTheWriting() {
        var paper = new KindPapers(810_000).paper("birth-certificate");
        var text = ocr.read(SamplePages.page(SamplePages.paper(paper, Wear.SKEW, 810_001, 300)));
        var kind = PaperKinds.shipped().find("birth-certificate").orElseThrow();
        var read = new TreeMap<String, String>();
        KindReader.read(kind, text, 0).forEach(f -> read.put(f.key(), f.value()));
        for (var key : List.of("child.number", "registered.date", "father.name")) {
            assertEquals(paper.fields().get(key), read.get(key));
        }
    }

    /// Black, on a page made white.
    private static Graphics2D pen(BufferedImage page, int px) {
        var g = page.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        g.setColor(Color.BLACK);
        g.setFont(new Font(Font.SERIF, Font.PLAIN, px));
        return g;
    }
}
