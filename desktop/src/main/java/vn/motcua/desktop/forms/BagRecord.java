// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDateTime;
import java.util.List;

/// Biên bản giao nhận between post and agency. Its signing is the legal moment of filing (QĐ 45/2016/QĐ-TTg).
///
/// @param head the agency, `post` the post office
/// @param sealIntact what was found when the bag was opened
public record BagRecord(
        Letterhead head,
        String number,
        String post,
        String agency,
        String bag,
        String sealNo,
        boolean sealIntact,
        LocalDateTime at,
        List<Row> rows,
        String remark,
        String giver,
        String receiver)
        implements FormContent {

    /// @param noteNo of the Phiếu gửi, `sealNo` of its envelope
    /// @param complete whether all papers of the note were there
    public record Row(
            int no,
            String noteNo,
            String sealNo,
            String code,
            String owner,
            String content,
            int papers,
            boolean complete,
            String note) {

        public Found found() {
            return complete ? Found.COMPLETE : Found.SHORT;
        }
    }

    public enum Found {
        COMPLETE,
        SHORT
    }

    public BagRecord {
        rows = List.copyOf(rows);
    }

    public int count() {
        return rows.size();
    }

    public long complete() {
        return rows.stream().filter(Row::complete).count();
    }

    public boolean broken() {
        return !sealIntact;
    }

    @Override
    public FormKind kind() {
        return FormKind.BAG_RECORD;
    }
}
