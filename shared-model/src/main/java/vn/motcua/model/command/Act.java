// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.result.Result;

/// What a command asks for: one record a verb of the trade.
public sealed interface Act {

    /// Take a dossier in under the receipt it carries. The dossier stands in stage Received; its code may be
    /// provisional.
    record ReceiveDossier(Dossier dossier) implements Act {}

    /// The result is signed: deposit it in the warehouse and settle the dossier.
    record ResolveDossier(DossierId dossier, Result result) implements Act {}

    /// The result is in the citizen's hands.
    ///
    /// @param recipient `owner`, or the name of the authorised person
    record HandOver(DossierId dossier, String recipient) implements Act {}

    /// A supervisor urges a dossier that is due soon or overdue; it is written into its history.
    record Urge(DossierId dossier, String reason) implements Act {}

    /// A clerk binds an opaque QR (My Portal, VNeID) to the citizen who showed it.
    ///
    /// @param keyHash SHA-256 of the payload, 64 lower-case hex digits: the payload itself is not kept
    record BindKey(String keyHash, CitizenNumber citizen) implements Act {}

    /// An act that a newer program wrote; kept and sent on as it came, never carried out here.
    record Unknown(String type, String json) implements Act {}
}
