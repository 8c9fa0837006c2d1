// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.time.LocalDateTime;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.store.Colleagues;
import vn.motcua.desktop.store.DossierGroup;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Stage;

/// A line of a list.
///
/// @param applicant masked
/// @param clerk on whose desk it lies, empty before it was received
/// @param stage name of the stage
record DossierRow(Dossier dossier, Mark mark, String code, String applicant, String clerk, String stage) {

    static DossierRow of(Dossier d, DossierGroup group, Deadlines deadlines, Colleagues colleagues, LocalDateTime now) {
        return new DossierRow(
                d,
                Mark.of(d, group, deadlines, now),
                FormFacts.code(d),
                Mask.name(d.applicant().name()),
                d.assignee().map(colleagues::name).orElse(""),
                stage(d.stage()));
    }

    static String stage(Stage stage) {
        return stage.getClass().getSimpleName();
    }
}
