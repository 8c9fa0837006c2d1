// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A dossier on its way from a post office (phiếu gửi hồ sơ, QĐ 45/2016/QĐ-TTg). A bag is all that carries its number.
///
/// @param noteNo number of the send note that the citizen signed
/// @param sealNo of the envelope or bag, sealed in the citizen's presence
/// @param bag number of the hand-over record it travels under, empty while it lies at the post office
/// @param signedAt when the office signed that record: the legal moment of filing; `null` before
public record Consignment(
        String noteNo,
        String sealNo,
        PostalMode mode,
        String bag,
        @Nullable Instant signedAt) {

    public Consignment {
        bag = bag == null ? "" : bag;
    }

    public Consignment(String noteNo, String sealNo, PostalMode mode) {
        this(noteNo, sealNo, mode, "", null);
    }

    Consignment sent(String inBag, String seal) {
        return new Consignment(noteNo, seal, mode, inBag, null);
    }

    Consignment signed(Instant at) {
        return new Consignment(noteNo, sealNo, mode, bag, at);
    }
}
