// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDateTime;
import java.util.List;
import vn.motcua.model.dossier.PostalMode;

/// Phiếu gửi hồ sơ (QĐ 45/2016/QĐ-TTg): what a citizen hands in at a post office, packed and sealed before them.
///
/// @param head the post office
/// @param agency who shall get the dossier
/// @param sealNo of the envelope
/// @param feeDong procedure fee taken for the agency
/// @param postalDong the post's own charge
public record PostSlip(
        Letterhead head,
        String number,
        String code,
        String sealNo,
        Party sender,
        Party owner,
        String agency,
        String content,
        String procedure,
        PostalMode mode,
        List<PaperRow> papers,
        long feeDong,
        long postalDong,
        String returnAddress,
        LocalDateTime at,
        String agent)
        implements FormContent {

    public PostSlip {
        papers = List.copyOf(papers);
    }

    public long totalDong() {
        return feeDong + postalDong;
    }

    @Override
    public FormKind kind() {
        return FormKind.POST_SLIP;
    }
}
