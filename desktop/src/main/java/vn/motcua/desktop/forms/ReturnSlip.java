// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDateTime;
import java.util.List;

/// Phiếu trả kết quả: signed when the citizen takes the result.
///
/// @param receiver who takes it, with phone and number
/// @param path how they showed that they may (receipt, lost receipt, authorised)
/// @param resultKind for example `Giấy khai sinh`
/// @param resultNumber of the document
/// @param summary trích yếu
/// @param originals papers given back; may be empty
public record ReturnSlip(
        Letterhead head,
        String code,
        String content,
        String procedure,
        Party owner,
        String giver,
        String giverPhone,
        Party receiver,
        Path path,
        String resultKind,
        String resultNumber,
        String summary,
        List<String> originals,
        LocalDateTime returnedAt)
        implements FormContent {

    public enum Path {
        RECEIPT,
        LOST_RECEIPT,
        AUTHORISED,
        POST
    }

    public ReturnSlip {
        originals = List.copyOf(originals);
    }

    @Override
    public FormKind kind() {
        return FormKind.RETURN_SLIP;
    }
}
