// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.procedure.RequestForm;

class PaperFactsTest {

    /// Words 20 px high, lines 30 px apart.
    private static ReadText page(String... lines) {
        var words = new ArrayList<Word>();
        for (var i = 0; i < lines.length; i++) {
            var x = 0;
            for (var text : lines[i].split(" ")) {
                words.add(new Word(text, new Box(x, i * 30, text.length() * 10, 20), 0.95, i));
                x += text.length() * 10 + 10;
            }
        }
        return new ReadText(words, 1000, 2000, 200, 0, false);
    }

    private static Map<String, FieldReading> read(String... lines) {
        return PaperFacts.of(form(RequestForm.BIRTH), List.of(page(lines))).stream()
                .collect(Collectors.toMap(FieldReading::key, Function.identity()));
    }

    private static RequestForm form(ProcedureCode procedure) {
        return Sample.CATALOGUE.request(procedure, Sample.TODAY);
    }

    @Test
    void aBareLabelBelongsToThePersonNamedBefore() {
        var read = read(
                "Họ, chữ đệm, tên người mẹ: TRẦN THỊ MAI",
                "Số định danh cá nhân: 048195000128",
                "Họ, chữ đệm, tên người cha: LÊ VĂN NAM",
                "Số định danh cá nhân: 048093000321");
        assertEquals("048195000128", read.get("mother.number").value());
        assertEquals("048093000321", read.get("father.number").value());
    }

    @Test
    void aNumberOfTheWrongShapeIsNeverSure() {
        for (var number : List.of("04819500012", "0481950001289", "1234", "abc", "948195000128")) {
            var read = read("Họ, chữ đệm, tên người mẹ: TRẦN THỊ MAI", "Số định danh cá nhân: " + number);
            assertEquals(0, read.get("mother.number").confidence(), number);
        }
    }

    @Test
    void lettersThatLookLikeDigitsAreDigitsWithinANumber() {
        var read = read("Họ, chữ đệm, tên người mẹ: TRẦN THỊ MAI", "Số định danh cá nhân: O48 195 OOO l28");
        assertEquals("048195000128", read.get("mother.number").value());
    }

    @Test
    void aMisreadLabelIsStillFound() {
        assertEquals("Hải Châu", read("Quề quấn: Hải Châu").get("child.origin").value());
    }

    @Test
    void aValueGoesOnInTheNextLine() {
        var read = read("Nơi sinh: Bệnh viện Phụ sản,", "phường Hải Châu, TP. Đà Nẵng", "Quê quán: Huế");
        assertEquals(
                "Bệnh viện Phụ sản, phường Hải Châu, TP. Đà Nẵng",
                read.get("child.birthPlace").value());
    }

    @Test
    void dotLeadersAreNoValue() {
        assertTrue(read("Quê quán: ..................").isEmpty());
        assertEquals(
                "Huế", read("Quê quán: .....Huế...........").get("child.origin").value());
    }

    @Test
    void datesInWordsAreDates() {
        assertEquals(
                "09/10/2026",
                read("Đã sinh con vào lúc: 08 giờ 15 phút, ngày 9 tháng 10 năm 2026")
                        .get("child.birth")
                        .value());
    }

    @Test
    void aDayThatDoesNotExistIsNeverSure() {
        assertEquals(
                0, read("Ngày, tháng, năm sinh: 31/02/2026").get("child.birth").confidence());
    }

    @Test
    void aNameReadInTwoWaysIsNotSure() {
        var read = read("Họ, chữ đệm, tên người mẹ: TRẦN THỊ HĂNG", "Người yêu cầu", "Trần Thị Hằng");
        assertTrue(read.get("mother.name").confidence() < FieldReading.SURE);
    }

    @Test
    void theSurerOfTwoReadingsIsTaken() {
        var sure = page("Quê quán: Huế");
        var doubtful = new ReadText(
                page("Quê quán: Huệ").words().stream()
                        .map(w -> new Word(w.text(), w.box(), 0.4, w.line()))
                        .toList(),
                1000,
                2000,
                200,
                0,
                false);
        var read = PaperFacts.of(form(RequestForm.BIRTH), List.of(doubtful, sure));
        assertEquals(List.of("Huế"), read.stream().map(FieldReading::value).toList());
        assertEquals(1, read.getFirst().page());
    }

    @Test
    void aProcedureWithoutAFormHasNoFields() {
        assertTrue(PaperFacts.of(form(new ProcedureCode("1.009141")), List.of(page("Quê quán: Huế")))
                .isEmpty());
    }
}
