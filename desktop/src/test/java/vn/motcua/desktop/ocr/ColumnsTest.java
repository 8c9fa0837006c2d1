// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.ocr.PageLayout.Cell;
import vn.motcua.desktop.ocr.PageLayout.Row;
import vn.motcua.desktop.ocr.PageLayout.Spot;

/// Forms set in columns without rules, letters 30 px high: where the second column begins is seen in the rows that
/// leave a wide gap, and told of those that leave none.
class ColumnsTest {

    private static final int HEIGHT = 30;

    private final List<Row> rows = new ArrayList<>();

    private static Cell cell(int left, int right, String... words) {
        var spots = new ArrayList<Spot>();
        var each = (right - left) / words.length;
        for (var i = 0; i < words.length; i++) {
            var x = left + i * each;
            var width = (i == words.length - 1 ? right - x : each - 10);
            var word = new Word(words[i], new Box(x, rows(0), width, HEIGHT), 0.95, 0);
            spots.add(new Spot(word, x, 0, width, HEIGHT));
        }
        return new Cell(spots);
    }

    private static int rows(int row) {
        return 100 + row * 60;
    }

    private void row(Cell... cells) {
        rows.add(new Row(List.of(cells), rows(rows.size()), HEIGHT));
    }

    private static Cell joined(Cell left, Cell right) {
        return new Cell(
                Stream.concat(left.spots().stream(), right.spots().stream()).toList());
    }

    /// Of the last row.
    private List<String> cut() {
        return Columns.of(rows).cut(rows).getLast().cells().stream()
                .map(Cell::text)
                .toList();
    }

    private void spouses(int times) {
        for (var i = 0; i < times; i++) {
            row(cell(100, 500, "Dân", "tộc:", "Kinh"), cell(860, 1200, "Dân", "tộc:", "Kinh"));
        }
    }

    @Test
    void aNameThatFillsTheWifesColumnEndsWhereTheHusbandsBegins() {
        spouses(3);
        row(joined(
                cell(100, 835, "Họ", "tên", "vợ:", "NGUYỄN", "NGỌC", "HẠNH"), cell(860, 1300, "Họ", "tên", "chồng:")));
        assertEquals(List.of("Họ tên vợ: NGUYỄN NGỌC HẠNH", "Họ tên chồng:"), cut());
    }

    @Test
    void twoRowsThatHappenToBreakAtOnePlaceAreNoColumn() {
        spouses(2);
        row(joined(cell(100, 835, "Họ", "tên", "vợ:", "LÊ", "THỊ", "MAI"), cell(860, 1300, "Họ", "tên", "chồng:")));
        assertEquals(1, cut().size());
    }

    @Test
    void aSentenceThatRunsAcrossTheColumnIsNotTorn() {
        spouses(4);
        row(joined(cell(100, 850, "Hai", "bên", "tự", "nguyện"), cell(860, 1300, "kết", "hôn", "với", "nhau")));
        assertEquals(1, cut().size(), "no more than the blank between two words stands there");
    }

    @Test
    void aRowSetInDoesNotBelongToTheColumnsOfTheOthers() {
        spouses(3);
        row(joined(cell(160, 835, "Nơi", "đăng", "ký:"), cell(860, 1300, "phường", "Hải", "Châu")));
        assertEquals(1, cut().size());
    }

    @Test
    void cellsThatWereApartAlreadyStayAsTheyAre() {
        spouses(4);
        assertEquals(List.of("Dân tộc: Kinh", "Dân tộc: Kinh"), cut());
    }
}
