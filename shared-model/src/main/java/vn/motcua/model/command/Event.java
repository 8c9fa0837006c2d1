// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.result.Result;

/// Something that happened, as the `seq`-th event of a scope.
///
/// @param cause the command that led to it, `null` where the centre acted by itself
public record Event(Scope scope, long seq, @Nullable CommandId cause, Body body) {

    public sealed interface Body {}

    /// A dossier as it is now, with the line its history gained.
    public record DossierChanged(Dossier dossier, HistoryEntry entry) implements Body {}

    /// A provisional code got its official one; both find the dossier for ever.
    public record CodeGiven(DossierCode provisional, DossierCode official) implements Body {}

    public record CitizenChanged(Citizen citizen) implements Body {}

    public record ResultChanged(Result result) implements Body {}

    public record KeyBound(String keyHash, CitizenNumber citizen) implements Body {}

    /// The centre's answer to a command of this device: a counter that lost the reply learns it by pull.
    public record Answered(Answer answer) implements Body {}

    /// A body that a newer centre wrote: kept as it came.
    public record Unknown(String type, String json) implements Body {}
}
