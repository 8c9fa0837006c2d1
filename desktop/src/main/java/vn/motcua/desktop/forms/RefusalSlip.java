// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// Form 03, phiếu từ chối tiếp nhận giải quyết hồ sơ.
///
/// @param code empty where none was given
/// @param filedAt when it was filed online; `null` at the counter
/// @param legalBasis the article that forbids to take it; may be empty
/// @param signerTitle empty: the receiving clerk
public record RefusalSlip(
        Letterhead head,
        String code,
        String number,
        Party submitter,
        Party owner,
        String content,
        String procedure,
        @Nullable LocalDateTime filedAt,
        String reason,
        String legalBasis,
        Contact contact,
        String signerTitle,
        String signer)
        implements FormContent {

    @Override
    public FormKind kind() {
        return FormKind.REFUSAL;
    }
}
