// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.desktop.ocr.PageLayout.Cell;
import vn.motcua.desktop.ocr.PageLayout.Row;
import vn.motcua.desktop.ocr.PageLayout.Spot;

/// The columns of a table without rules: places where the second cell of a row begins again and again. A cell that
/// reaches over such a place, because its words fill it, is cut there.
final class Columns {

    private static final int OFTEN = 3;

    /// As a share of the letters' height.
    private static final double NEAR = 0.35;

    /// No wider stands between two words of a line.
    private static final double BLANK = 0.55;

    /// @param row where the rows of the table begin, px
    /// @param cell where their second cells begin, px
    private record Column(double row, double cell) {}

    private final List<Column> columns;

    private Columns(List<Column> columns) {
        this.columns = columns;
    }

    static Columns of(List<Row> rows) {
        var seen = rows.stream()
                .flatMap(r -> r.cells().stream()
                        .skip(1)
                        .map(c -> new Column(r.cells().getFirst().left(), c.left())))
                .toList();
        var height = rows.stream().mapToDouble(Row::height).average().orElse(0);
        return new Columns(seen.stream()
                .filter(c -> seen.stream().filter(o -> near(c, o, height)).count() >= OFTEN)
                .toList());
    }

    private static boolean near(Column a, Column b, double height) {
        return Math.abs(a.row() - b.row()) < height * NEAR && Math.abs(a.cell() - b.cell()) < height * NEAR;
    }

    List<Row> cut(List<Row> rows) {
        return rows.stream().map(this::cut).toList();
    }

    private Row cut(Row row) {
        var cells = new ArrayList<Cell>();
        for (var cell : row.cells()) {
            var at = cells.isEmpty() ? place(cell.spots(), row) : 0;
            if (at > 0) {
                cells.add(new Cell(cell.spots().subList(0, at)));
                cells.add(new Cell(cell.spots().subList(at, cell.spots().size())));
            } else {
                cells.add(cell);
            }
        }
        return new Row(cells, row.middle(), row.height());
    }

    /// Index of the first word that stands in the second column, 0 if none does.
    private int place(List<Spot> spots, Row row) {
        for (var i = 1; i < spots.size(); i++) {
            var begins = new Column(spots.getFirst().x(), spots.get(i).x());
            var blank = spots.get(i).x() - spots.get(i - 1).right();
            if (blank > row.height() * BLANK && columns.stream().anyMatch(c -> near(c, begins, row.height()))) {
                return i;
            }
        }
        return 0;
    }
}
