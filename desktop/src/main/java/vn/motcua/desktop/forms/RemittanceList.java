// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.model.procedure.VietnameseNumber;

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
        implements FormContent {

    /// @param feeDong phí, `chargeDong` lệ phí
    public record Row(
            int no, String receiptNo, LocalDate day, String code, String payer, long feeDong, long chargeDong) {

        public long totalDong() {
            return feeDong + chargeDong;
        }
    }

    public RemittanceList {
        rows = List.copyOf(rows);
    }

    public int count() {
        return rows.size();
    }

    public long feeDong() {
        return rows.stream().mapToLong(Row::feeDong).sum();
    }

    public long chargeDong() {
        return rows.stream().mapToLong(Row::chargeDong).sum();
    }

    public long totalDong() {
        return feeDong() + chargeDong();
    }

    /// The total in words, for example `Bảy mươi lăm nghìn đồng`.
    public String inWords() {
        return VietnameseNumber.dong(totalDong());
    }

    @Override
    public FormKind kind() {
        return FormKind.REMITTANCE;
    }
}
