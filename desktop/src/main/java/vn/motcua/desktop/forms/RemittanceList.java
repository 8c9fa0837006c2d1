// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDate;
import java.util.List;

/// Bảng kê nộp tiền: what is paid in to the budget or the agency's account, receipt by receipt.
///
/// @param account where it is paid in
public record RemittanceList(
        Letterhead head,
        String number,
        String from,
        String to,
        String account,
        LocalDate firstDay,
        LocalDate lastDay,
        List<Row> rows,
        String payer,
        String receiver)
        implements FeeTable {

    /// @param feeDong phí, `chargeDong` lệ phí
    public record Row(int no, String receiptNo, LocalDate day, String code, String payer, long feeDong, long chargeDong)
            implements FeeTable.Row {}

    public RemittanceList {
        rows = List.copyOf(rows);
    }

    public int count() {
        return rows.size();
    }

    @Override
    public FormKind kind() {
        return FormKind.REMITTANCE;
    }
}
