// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDateTime;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Extension;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;

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

    /// For a dossier that got a new date.
    ///
    /// @param now local time of the office
    public static ApologyLetter of(
            Office office, Officer officer, Dossier extended, Extension extension, String to, LocalDateTime now) {
        return new ApologyLetter(
                Letterhead.of(office, now.toLocalDate()),
                "",
                to,
                extended.applicant().residence(),
                extended.procedureName(),
                extended.code().map(DossierCode::value).orElse(""),
                extended.receipt()
                        .map(r -> LocalDateTime.ofInstant(r.receivedAt(), Phrases.ZONE))
                        .orElse(now),
                extension.from(),
                extension.reason(),
                extension.to(),
                office.name(),
                officer.title(),
                officer.name());
    }

    @Override
    public FormKind kind() {
        return FormKind.APOLOGY;
    }
}
