// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Form 02, phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. At intake the clerk signs; during processing the leader of the
/// resolving agency does (addendum §1).
///
/// @param number `…/HDHS`; empty if the office gives none
/// @param until last day to come back (15 days, or the sector's term)
/// @param signerTitle empty: the guiding clerk
public record SupplementRequest(
        Letterhead head,
        String code,
        String number,
        Party owner,
        String content,
        String procedure,
        List<Item> items,
        String reason,
        Contact contact,
        @Nullable LocalDate until,
        String signerTitle,
        String signer)
        implements FormContent {

    /// @param what the paper or field
    /// @param how what must be added or put right
    public record Item(String what, String how) {}

    public SupplementRequest {
        items = List.copyOf(items);
    }

    @Override
    public FormKind kind() {
        return FormKind.SUPPLEMENT;
    }
}
