// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Form 07, sổ theo dõi hồ sơ: one book a calendar year, numbers continuous from 01, closed on the last working day.
///
/// @param book for example `01/2026`
/// @param closedOn `null` while the book is open
/// @param gaps numbers below the last that no row bears, for example `3, 7–9`; empty if there are none
public record RegisterSheet(
        Letterhead head,
        int year,
        String book,
        List<Row> rows,
        @Nullable LocalDate closedOn,
        String officer,
        String gaps)
        implements FormContent {

    /// Without gaps.
    public RegisterSheet(
            Letterhead head, int year, String book, List<Row> rows, @Nullable LocalDate closedOn, String officer) {
        this(head, year, book, rows, closedOn, officer, "");
    }

    /// @param resultAt day the result came from who resolved it
    /// @param note also `dừng`, `từ chối`, `bổ sung`
    public record Row(
            int no,
            String code,
            String content,
            int sets,
            String owner,
            String address,
            String phone,
            LocalDate received,
            @Nullable LocalDate due,
            @Nullable LocalDate resultAt,
            @Nullable LocalDate returnedAt,
            String giver,
            String receiver,
            String note) {}

    public RegisterSheet {
        rows = List.copyOf(rows);
    }

    public int count() {
        return rows.size();
    }

    @Override
    public FormKind kind() {
        return FormKind.REGISTER;
    }
}
