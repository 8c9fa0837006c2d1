// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.util.List;
import vn.motcua.model.procedure.VietnameseNumber;

/// A sheet whose rows are sums of phí and lệ phí, with their totals below.
sealed interface FeeTable extends FormContent permits RemittanceList, MonthlySettlement {

    /// In đồng.
    interface Row {

        /// Phí.
        long feeDong();

        /// Lệ phí.
        long chargeDong();

        default long totalDong() {
            return feeDong() + chargeDong();
        }
    }

    List<? extends Row> rows();

    default long feeDong() {
        return rows().stream().mapToLong(Row::feeDong).sum();
    }

    default long chargeDong() {
        return rows().stream().mapToLong(Row::chargeDong).sum();
    }

    default long totalDong() {
        return feeDong() + chargeDong();
    }

    /// The total in words, for example `Bảy mươi lăm nghìn đồng`.
    default String inWords() {
        return VietnameseNumber.dong(totalDong());
    }
}
