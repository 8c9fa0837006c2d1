// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDateTime;
import java.util.List;

/// Form 05, thông báo dừng giải quyết hồ sơ: at the citizen's request (NĐ 118/2025 art 21), with the papers given back.
///
/// @param requestedBy who asked: the owner or whom they authorised
/// @param returned the papers given back; may be empty
/// @param refund in words, for example what fee is given back; may be empty
public record StopNotice(
        Letterhead head,
        String code,
        String number,
        Party owner,
        Party requestedBy,
        String content,
        String procedure,
        LocalDateTime receivedAt,
        LocalDateTime stoppedAt,
        String reason,
        List<PaperRow> returned,
        String refund,
        String signerTitle,
        String signer)
        implements FormContent {

    public StopNotice {
        returned = List.copyOf(returned);
    }

    @Override
    public FormKind kind() {
        return FormKind.STOP;
    }
}
