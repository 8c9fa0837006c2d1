// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDateTime;
import java.util.List;
import vn.motcua.model.procedure.VietnameseNumber;

/// Biên lai thu phí, lệ phí; three sheets.
///
/// @param taxCode of the collecting unit
/// @param formNo mẫu số, `symbol` ký hiệu, `number` số
/// @param reference of a transfer; empty for cash
public record FeeReceipt(
        Letterhead head,
        String taxCode,
        String formNo,
        String symbol,
        String number,
        Party payer,
        String code,
        List<Item> items,
        Method method,
        String reference,
        LocalDateTime paidAt,
        String collector)
        implements FormContent {

    /// @param sort P (phí) or LP (lệ phí)
    public record Item(String name, Sort sort, long dong) {}

    public enum Sort {
        P,
        LP
    }

    public enum Method {
        CASH,
        TRANSFER,
        ONLINE
    }

    public FeeReceipt {
        items = List.copyOf(items);
    }

    public long totalDong() {
        return items.stream().mapToLong(Item::dong).sum();
    }

    /// The total in words, for example `Bảy mươi lăm nghìn đồng`.
    public String inWords() {
        return VietnameseNumber.dong(totalDong());
    }

    @Override
    public FormKind kind() {
        return FormKind.FEE_RECEIPT;
    }
}
