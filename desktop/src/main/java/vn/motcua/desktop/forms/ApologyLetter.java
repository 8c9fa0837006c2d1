// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDateTime;

/// Form 04, văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết. Signed by the head of the agency; the new date may
/// be given once only.
///
/// @param number running number of the year; printed `…/PXL`
/// @param to whom it is addressed, for example `Ông Trần Văn An`
/// @param code of the dossier, which is the number of its receipt
/// @param unit the agency that apologises
/// @param signerTitle for example `CHỦ TỊCH`
/// @param signer empty: signed on paper
public record ApologyLetter(
        Letterhead head,
        String number,
        String to,
        String address,
        String content,
        String code,
        LocalDateTime receivedAt,
        LocalDateTime due,
        String reason,
        LocalDateTime newDue,
        String unit,
        String signerTitle,
        String signer)
        implements FormContent {

    @Override
    public FormKind kind() {
        return FormKind.APOLOGY;
    }
}
