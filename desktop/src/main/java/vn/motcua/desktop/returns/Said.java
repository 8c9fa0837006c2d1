// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.problem.Problem;

/// The last thing the desk had to say.
public sealed interface Said {

    record Nothing() implements Said {}

    /// A result was handed over.
    record Done(DossierCode code) implements Said {}

    /// The citizen said how content they were.
    record Rated(DossierCode code) implements Said {}

    /// A code was read that leads to no hand-over.
    record Refused(Problem why) implements Said {}
}
