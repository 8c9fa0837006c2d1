// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;

/// Money taken for a dossier: a fact, never merged and never taken back by a program. What was paid too much is a task
/// for a person.
///
/// @param id of the payment where it was made (receipt book, bank, QR), unique; see [ReceiptNumber]
/// @param dong amount in đồng
/// @param method [#CASH], [#TRANSFER] or [#ONLINE]
/// @param office that took it, `null`: the one that resolves the dossier
/// @param reference of the bank or the portal, empty for cash
/// @param items what it was paid for, as printed on the receipt; their sum is `dong`, or they are not known
public record Payment(
        String id,
        long dong,
        String method,
        Instant takenAt,
        OfficerId takenBy,
        @Nullable OfficeCode office,
        String reference,
        List<Item> items) {

    /// Into the drawer.
    public static final String CASH = "cash";
    /// To the office's account, seen by the officer.
    public static final String TRANSFER = "transfer";
    /// Through the portal: paid in within 8 working hours (NĐ 118/2025 art 24(3)).
    public static final String ONLINE = "online";

    /// One line of the receipt.
    ///
    /// @param kind `P` (phí) or `LP` (lệ phí)
    /// @param legalBasis the act that sets it, may be empty
    public record Item(String name, String kind, long dong, String legalBasis) {
        public Item {
            name = name == null ? "" : name;
            kind = kind == null ? "" : kind;
            legalBasis = legalBasis == null ? "" : legalBasis;
        }
    }

    public Payment {
        method = method == null ? "" : method;
        reference = reference == null ? "" : reference; // version 0.1 wrote none of these
        items = items == null ? List.of() : List.copyOf(items);
    }

    public Payment(String id, long dong, String method, Instant takenAt, OfficerId takenBy) {
        this(id, dong, method, takenAt, takenBy, null, "", List.of());
    }

    /// What of it was phí (`P`) or lệ phí (`LP`), đồng. Where no items are known all of it counts as lệ phí.
    public long dongOf(String kind) {
        if (items.isEmpty()) {
            return kind.equals("LP") ? dong : 0;
        }
        return items.stream()
                .filter(i -> i.kind().equals(kind))
                .mapToLong(Item::dong)
                .sum();
    }
}
