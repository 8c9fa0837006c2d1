// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Kinds of papers, told from lines of text.
class PaperClassifierTest {

    private final PaperClassifier classifier = new PaperClassifier(PaperKinds.shipped());

    static ReadText page(String... lines) {
        var words = new ArrayList<Word>();
        for (var i = 0; i < lines.length; i++) {
            var x = 100;
            for (var word : lines[i].split(" ")) {
                if (!word.isEmpty()) {
                    words.add(new Word(word, new Box(x, 100 + i * 60, word.length() * 18, 30), 0.95, i));
                }
                x += word.length() * 18 + 15;
            }
        }
        return new ReadText(words, 1654, 2339, 200, 0, false);
    }

    private Optional<String> kind(String... lines) {
        return PaperClassifier.sure(classifier.classify(page(lines)))
                .map(l -> l.kind().id());
    }

    @Test
    void atLeastTwentyFiveKindsAreKnown() {
        assertTrue(PaperKinds.shipped().kinds().size() >= 25);
    }

    @Test
    void aTitleTellsTheKindThoughLettersAreMisread() {
        assertEquals(
                Optional.of("birth-notice"),
                kind("BỆNH VIỆN PHỤ SẢN", "GlẤY CHÚNG SINH", "Họ và tên mẹ: LÊ THỊ A", "Đã sinh con vào lúc: 8 giờ"));
    }

    @Test
    void aLongerTitleWinsOverTheOneInsideIt() {
        assertEquals(
                Optional.of("marital-declaration"),
                kind("TỜ KHAI CẤP GIẤY XÁC NHẬN", "TÌNH TRẠNG HÔN NHÂN", "Kính gửi: Ủy ban nhân dân phường"));
        assertEquals(Optional.of("building-application"), kind("ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP XÂY DỰNG"));
    }

    @Test
    void aPageOfRunningTextIsLikeNothing() {
        assertEquals(
                Optional.empty(),
                kind("và chịu trách nhiệm trước pháp luật.", "Giấy khai sinh được nộp kèm theo hồ sơ này."));
    }

    @Test
    void aKindKnowsWhichChecklistPaperItStandsFor() {
        var lease = PaperKinds.shipped().find("lease-contract").orElseThrow();
        assertTrue(lease.fits("Giấy tờ chứng minh chỗ ở hợp pháp") > 0.5);
        assertEquals(0, lease.fits("Giấy báo tử hoặc giấy tờ thay thế"));
        var rows = List.of("Tờ khai đăng ký lại khai sinh", "Bản sao giấy tờ có thông tin khai sinh");
        var birth = PaperKinds.shipped().find("birth-certificate").orElseThrow();
        assertTrue(birth.fits(rows.get(1)) > birth.fits(rows.get(0)));
    }
}
