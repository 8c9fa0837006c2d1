// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import vn.motcua.model.command.CommandId;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PaperId;

/// What a line of the lists is about, whichever list it stands in.
sealed interface Key {

    /// A command of this counter.
    record Own(CommandId command) implements Key {}

    /// A command of any counter of the office, held at the centre.
    record Task(CommandId command) implements Key {}

    record Pair(DossierId dossier, DossierId earlier) implements Key {}

    record Papers(DossierId dossier) implements Key {}

    record Stray(PaperId paper) implements Key {}
}
