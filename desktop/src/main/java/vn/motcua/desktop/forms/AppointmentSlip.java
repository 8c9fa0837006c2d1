// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDateTime;
import java.util.List;
import vn.motcua.model.dossier.Channel;

/// Form 01, giấy tiếp nhận hồ sơ và hẹn trả kết quả.
///
/// @param code empty while there is none
/// @param provisional whether the code is one, which the paper must say
/// @param content what is asked for
/// @param procedure code of the national catalogue
/// @param limit processing time in words
/// @param returnPlace where the result is fetched or sent, in words
/// @param feeDong 0: not charged
/// @param lookup address and phone where progress is looked up; may be empty
public record AppointmentSlip(
        Letterhead head,
        String code,
        boolean provisional,
        Party submitter,
        Channel way,
        Party owner,
        String content,
        String procedure,
        List<PaperRow> papers,
        int sets,
        String limit,
        LocalDateTime receivedAt,
        LocalDateTime due,
        ReturnWay returnBy,
        String returnPlace,
        long feeDong,
        RegisterEntry register,
        String officer,
        String lookup)
        implements FormContent {

    public AppointmentSlip {
        papers = List.copyOf(papers);
    }

    @Override
    public FormKind kind() {
        return FormKind.RECEIPT;
    }
}
