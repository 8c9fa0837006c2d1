// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;

/// Money that was handed on (bảng kê nộp tiền): to the treasury, a bank, or the office that a post office took it for.
///
/// @param id unique; `BK-<office>-<desk>-<yyMMdd>-<number>`
/// @param office that hands it on
/// @param to in words
/// @param toOffice `null` for a treasury or bank
/// @param payments ids of all payments in it
/// @param dong in đồng
public record Remittance(
        String id,
        OfficeCode office,
        String to,
        @Nullable OfficeCode toOffice,
        String account,
        List<String> payments,
        long dong,
        Instant at,
        OfficerId by) {

    public Remittance {
        account = account == null ? "" : account;
        payments = List.copyOf(payments);
    }
}
