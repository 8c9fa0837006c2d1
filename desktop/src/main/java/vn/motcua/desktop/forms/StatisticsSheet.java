// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/// Báo cáo thống kê: figures of a period, each with its definition, and the indicators made of them.
///
/// @param at moment the figures were counted
/// @param law of the indicators, with its version
/// @param recount what the second count says, empty if there was none
public record StatisticsSheet(
        Letterhead head,
        LocalDate from,
        LocalDate to,
        LocalDateTime at,
        List<Row> rows,
        String law,
        List<Score> scores,
        String recount,
        String officer)
        implements FormContent {

    /// @param value as printed
    public record Row(String name, String value, String meaning) {}

    /// All as printed.
    public record Score(String id, String name, String percent, String target, String score) {}

    public StatisticsSheet {
        rows = List.copyOf(rows);
        scores = List.copyOf(scores);
    }

    @Override
    public FormKind kind() {
        return FormKind.STATISTICS;
    }
}
