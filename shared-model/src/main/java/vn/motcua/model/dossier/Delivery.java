// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.office.OfficeCode;

/// A result on its way home by post (trả kết quả qua bưu chính, QĐ 45/2016/QĐ-TTg).
///
/// @param post the post office that brings it
/// @param listNo number of the list it changed hands with, the last one
/// @param carrierNo the carrier's own number of the consignment, empty if it has none
/// @param givenAt when the office gave it into the post's hands
/// @param endedAt when it reached its owner or came back, `null` while it is under way
/// @param proof number of the signed delivery slip; of what came back, why; empty while it is under way
public record Delivery(
        State state,
        OfficeCode post,
        String listNo,
        String carrierNo,
        Instant givenAt,
        @Nullable Instant endedAt,
        String proof) {

    public enum State {
        /// In the post's hands.
        WITH_POST,
        /// In the owner's hands, or in those of whoever may take it.
        DELIVERED,
        /// Nobody took it: the office has it again.
        CAME_BACK
    }

    public Delivery {
        carrierNo = carrierNo == null ? "" : carrierNo;
        proof = proof == null ? "" : proof;
    }

    static Delivery given(OfficeCode post, String listNo, String carrierNo, Instant at) {
        return new Delivery(State.WITH_POST, post, listNo, carrierNo, at, null, "");
    }

    public boolean isWithPost() {
        return state == State.WITH_POST;
    }

    /// On another list, taken along for another round.
    Delivery on(String list, String carrier) {
        return new Delivery(state, post, list, carrier.isBlank() ? carrierNo : carrier, givenAt, null, "");
    }

    Delivery ended(State how, Instant at, String shown) {
        return new Delivery(how, post, listNo, carrierNo, givenAt, at, shown);
    }
}
