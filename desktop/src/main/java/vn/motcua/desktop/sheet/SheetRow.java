// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sheet;

import java.util.List;

/// @param no as a spreadsheet numbers it, 1 for the first
public record SheetRow(int no, List<SheetCell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /// Empty beyond the last one that was written.
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(SheetCell::isEmpty);
    }
}
