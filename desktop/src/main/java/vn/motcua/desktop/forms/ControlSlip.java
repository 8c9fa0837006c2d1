// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Form 06, phiếu kiểm soát quá trình giải quyết hồ sơ: travels with the dossier; one row for each transfer.
public record ControlSlip(
        Letterhead head,
        String code,
        Party owner,
        String content,
        String procedure,
        String receivingUnit,
        String resolvingUnit,
        LocalDateTime receivedAt,
        LocalDateTime due,
        List<Step> steps)
        implements FormContent {

    /// @param at `null`: to be written by hand
    /// @param outcome how this step stood to its time
    public record Step(
            String from,
            String to,
            @Nullable LocalDateTime at,
            String giver,
            String receiver,
            Punctuality outcome,
            String note) {}

    public enum Punctuality {
        OPEN,
        EARLY,
        ON_TIME,
        LATE
    }

    public ControlSlip {
        steps = List.copyOf(steps);
    }

    @Override
    public FormKind kind() {
        return FormKind.CONTROL;
    }
}
