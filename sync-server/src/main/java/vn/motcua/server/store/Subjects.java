// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import vn.motcua.model.command.Event;

/// What an event speaks of. Of the events of one subject the last one says all: the others may be compacted away.
final class Subjects {

    private Subjects() {}

    static String of(Event event) {
        return switch (event.body()) {
            case Event.DossierChanged(var dossier, var _) -> "dossier:" + dossier.id();
            case Event.Left(var dossier, var _) -> "dossier:" + dossier;
            case Event.Purged(var dossier) -> "dossier:" + dossier;
            case Event.ScansPurged(var dossier, var _) -> "scans:" + dossier;
            case Event.CodeGiven(var provisional, var _) -> "code:" + provisional;
            case Event.CitizenChanged(var citizen) -> "citizen:" + citizen.number();
            case Event.ResultChanged(var result, var _) -> "result:" + result.id();
            case Event.KeyBound(var hash, var _) -> "key:" + hash;
            case Event.Answered(var answer) -> "answer:" + answer.command();
            case Event.PaperArrived(var paper) -> "paper:" + paper;
            case Event.PossibleDuplicate(var dossier, var earlier) -> "twin:" + dossier + ":" + earlier;
            case Event.HeldForPerson held -> "held:" + held.command();
            case Event.HeldSettled(var command) -> "held:" + command;
            case Event.ConsentChanged consent -> "consent:" + consent.citizen() + ":" + consent.purpose();
            case Event.Remitted(var remittance) -> "remittance:" + remittance.id();
            case Event.ReferencePublished piece ->
                "reference:" + piece.kind() + ":" + piece.id() + ":" + piece.validFrom();
            case Event.Unknown _ -> "event:" + event.seq();
        };
    }
}
