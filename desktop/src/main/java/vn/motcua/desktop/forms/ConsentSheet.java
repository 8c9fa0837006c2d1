// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDateTime;
import java.util.List;

/// Phiếu đồng ý xử lý dữ liệu cá nhân (Luật 91/2025): each purpose apart, none ticked beforehand, withdrawable.
///
/// @param code of the dossier it was asked in; may be empty
/// @param textVersion of the text that was shown
/// @param statement what is asked, in words of that version
/// @param withdrawal how it is taken back
public record ConsentSheet(
        Letterhead head,
        Party citizen,
        String code,
        String textVersion,
        String statement,
        List<Purpose> purposes,
        String withdrawal,
        LocalDateTime at,
        String officer)
        implements FormContent {

    /// @param answer what the citizen chose
    public record Purpose(int no, String text, Answer answer) {

        public String given() {
            return answer == Answer.YES ? "X" : "";
        }

        public String refused() {
            return answer == Answer.NO ? "X" : "";
        }
    }

    public enum Answer {
        OPEN,
        YES,
        NO
    }

    public ConsentSheet {
        purposes = List.copyOf(purposes);
    }

    @Override
    public FormKind kind() {
        return FormKind.CONSENT;
    }
}
