// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.util.List;

/// Bảng quyết toán phí, lệ phí tháng (NĐ 118/2025 art 12): taken, paid in and left, by procedure.
public record MonthlySettlement(Letterhead head, int month, int year, List<Row> rows, String preparer, String leader)
        implements FeeTable {

    /// @param dossiers how many paid
    /// @param cashDong taken in cash, `transferDong` by transfer
    /// @param remittedDong paid in so far
    public record Row(
            int no,
            String procedure,
            String name,
            int dossiers,
            long feeDong,
            long chargeDong,
            long cashDong,
            long transferDong,
            long remittedDong)
            implements FeeTable.Row {

        public long leftDong() {
            return totalDong() - remittedDong;
        }
    }

    public MonthlySettlement {
        rows = List.copyOf(rows);
    }

    public int dossiers() {
        return rows.stream().mapToInt(Row::dossiers).sum();
    }

    public long cashDong() {
        return rows.stream().mapToLong(Row::cashDong).sum();
    }

    public long transferDong() {
        return rows.stream().mapToLong(Row::transferDong).sum();
    }

    public long remittedDong() {
        return rows.stream().mapToLong(Row::remittedDong).sum();
    }

    public long leftDong() {
        return rows.stream().mapToLong(Row::leftDong).sum();
    }

    @Override
    public FormKind kind() {
        return FormKind.SETTLEMENT;
    }
}
