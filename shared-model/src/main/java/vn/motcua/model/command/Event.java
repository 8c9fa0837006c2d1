// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Remittance;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultEntry;

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

    /// A result as it is now, with its whole history: it is short.
    public record ResultChanged(Result result, List<ResultEntry> history) implements Body {
        public ResultChanged {
            history = history == null ? List.of() : List.copyOf(history);
        }

        public ResultChanged(Result result) {
            this(result, List.of());
        }
    }

    public record KeyBound(String keyHash, CitizenNumber citizen) implements Body {}

    /// The centre's answer to a command of this device: a counter that lost the reply learns it by pull.
    public record Answered(Answer answer) implements Body {}

    /// A paper of a dossier or result of this office is whole at the centre.
    public record PaperArrived(PaperId paper) implements Body {}

    /// A dossier went to another office and leaves this scope.
    public record Left(DossierId dossier, OfficeCode to) implements Body {}

    /// The dossier has served its purpose and was erased at the centre; what counters keep of it goes too. Nothing is
    /// done to it any more.
    public record Purged(DossierId dossier) implements Body {}

    /// Scans of a dossier have served their purpose and were erased; the dossier stays.
    public record ScansPurged(DossierId dossier, List<PaperId> papers) implements Body {
        public ScansPurged {
            papers = List.copyOf(papers);
        }
    }

    /// The same citizen asked for the same procedure twice on a day; a person says whether one is too many.
    public record PossibleDuplicate(DossierId dossier, DossierId earlier) implements Body {}

    /// A command waits for a supervisor of this office.
    ///
    /// @param text the command as its counter wrote it
    /// @param desk short name of the desk it came from
    public record HeldForPerson(CommandId command, String text, Refusal reason, DeviceId device, String desk)
            implements Body {}

    /// A command that waited was decided.
    public record HeldSettled(CommandId command) implements Body {}

    /// A citizen allowed a use of their data beyond the dossier, or took that back.
    public record ConsentChanged(
            CitizenNumber citizen, String purpose, String textVersion, boolean given, Instant at, OfficerId by)
            implements Body {}

    /// Money was handed on.
    public record Remitted(Remittance remittance) implements Body {}

    /// A piece of reference data is in force from a day on.
    public record ReferencePublished(String kind, String id, LocalDate validFrom, String json) implements Body {}

    /// A body that a newer centre wrote: kept as it came.
    public record Unknown(String type, String json) implements Body {}
}
