// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDateTime;
import java.util.List;

/// Báo cáo ca: what one officer did and took at one desk between two times.
///
/// @param counts label and number, in order
/// @param sums by officer and method
/// @param countedDong the cash found in the drawer
/// @param voided numbers under which no money was taken, in a row; empty if none
public record ShiftReport(
        Letterhead head,
        String desk,
        String officer,
        LocalDateTime from,
        LocalDateTime to,
        List<Count> counts,
        List<Sum> sums,
        List<Payment> payments,
        long countedDong,
        String remark,
        String voided,
        String supervisor)
        implements FormContent {

    public record Count(String label, int count) {}

    /// @param method as printed
    public record Sum(String officer, String method, int count, long dong) {}

    public record Payment(int no, String receiptNo, String code, String what, FeeReceipt.Method method, long dong) {

        public long cashDong() {
            return method == FeeReceipt.Method.CASH ? dong : 0;
        }

        public long transferDong() {
            return method == FeeReceipt.Method.CASH ? 0 : dong;
        }
    }

    public ShiftReport {
        counts = List.copyOf(counts);
        sums = List.copyOf(sums);
        payments = List.copyOf(payments);
    }

    public long cashDong() {
        return payments.stream().mapToLong(Payment::cashDong).sum();
    }

    public long transferDong() {
        return payments.stream().mapToLong(Payment::transferDong).sum();
    }

    public long totalDong() {
        return cashDong() + transferDong();
    }

    /// What the drawer holds more (positive) or less than was taken.
    public long differenceDong() {
        return countedDong - cashDong();
    }

    @Override
    public FormKind kind() {
        return FormKind.SHIFT_REPORT;
    }
}
