// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDateTime;
import java.util.List;

/// Danh sách bàn giao kết quả: results go from who resolved them to the counter, or from the counter to the post.
public record ResultHandOver(
        Letterhead head,
        String number,
        String from,
        String to,
        LocalDateTime at,
        List<Row> rows,
        String giver,
        String receiver)
        implements FormContent {

    /// @param result what it is, with its number
    /// @param feeDong still to collect
    public record Row(
            int no,
            String code,
            String content,
            String result,
            String owner,
            String address,
            long feeDong,
            long postalDong) {}

    public ResultHandOver {
        rows = List.copyOf(rows);
    }

    public int count() {
        return rows.size();
    }

    public long feeDong() {
        return rows.stream().mapToLong(Row::feeDong).sum();
    }

    public long postalDong() {
        return rows.stream().mapToLong(Row::postalDong).sum();
    }

    @Override
    public FormKind kind() {
        return FormKind.RESULT_HAND_OVER;
    }
}
