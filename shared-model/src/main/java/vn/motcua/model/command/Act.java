// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.FieldEdit;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.result.Result;

/// What a command asks for: one record a verb of the trade.
public sealed interface Act {

    /// Take a dossier in under the receipt it carries. The dossier stands in stage Received; its code may be
    /// provisional.
    record ReceiveDossier(Dossier dossier) implements Act {
        public ReceiveDossier {
            Objects.requireNonNull(dossier);
        }
    }

    /// The result is signed: deposit it in the warehouse and settle the dossier.
    record ResolveDossier(DossierId dossier, Result result) implements Act {}

    /// The result is in the citizen's hands.
    ///
    /// @param recipient `owner`, or the name of the authorised person
    record HandOver(DossierId dossier, String recipient) implements Act {}

    /// A supervisor urges a dossier that is due soon or overdue; it is written into its history.
    record Urge(DossierId dossier, String reason) implements Act {}

    /// What the request says was wrong and is corrected, by field key.
    record EditFields(DossierId dossier, Map<String, FieldEdit> edits) implements Act {
        public EditFields {
            edits = Map.copyOf(edits);
        }
    }

    /// A note for the history: only ever added, so two at once are two notes.
    record AddNote(DossierId dossier, String text) implements Act {}

    /// Money was taken.
    record TakeFee(DossierId dossier, Payment payment) implements Act {}

    /// The receipt is taken back (received twice, or by mistake); its code is void.
    ///
    /// @param reason for people, never empty
    record CancelReceipt(DossierId dossier, String reason) implements Act {}

    /// Another office resolves the dossier from here on.
    record Forward(DossierId dossier, OfficeCode to, String reason) implements Act {}

    /// A clerk binds an opaque QR (My Portal, VNeID) to the citizen who showed it.
    ///
    /// @param keyHash SHA-256 of the payload, 64 lower-case hex digits: the payload itself is not kept
    record BindKey(String keyHash, CitizenNumber citizen) implements Act {}

    /// The officer lets a command go that was refused, held or in conflict. It stays written down, with the reason.
    record GiveUp(CommandId command, String reason) implements Act {}

    /// A supervisor decides a command that the centre holds for a person.
    ///
    /// @param carryOut `false`: it is refused
    record Release(CommandId command, boolean carryOut, String reason) implements Act {}

    /// An act that a newer program wrote; kept and sent on as it came, never carried out here.
    record Unknown(String type, String json) implements Act {}

    /// The dossier it is done to, empty where it is done to none.
    default Optional<DossierId> subject() {
        return Optional.ofNullable(
                switch (this) {
                    case ReceiveDossier(var dossier) -> dossier.id();
                    case ResolveDossier(var id, var _) -> id;
                    case HandOver(var id, var _) -> id;
                    case Urge(var id, var _) -> id;
                    case EditFields(var id, var _) -> id;
                    case AddNote(var id, var _) -> id;
                    case TakeFee(var id, var _) -> id;
                    case CancelReceipt(var id, var _) -> id;
                    case Forward(var id, var _, var _) -> id;
                    case BindKey _, GiveUp _, Release _, Unknown _ -> null;
                });
    }

    /// Whether it tells of something that has happened outside the program (a result handed over, money taken): if it
    /// cannot be accepted it is written down as an incident, never undone.
    default boolean isFact() {
        return this instanceof HandOver || this instanceof TakeFee;
    }
}
