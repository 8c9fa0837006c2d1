// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.wire.Wire;

/// The events that one transaction takes in, gathered so that each table is written once.
final class EventBatch {

    /// An event with its body as it was written.
    record Read(Event event, String body) {

        static Read of(EventLine line) {
            return new Read(Wire.event(line), line.body());
        }
    }

    private final DSLContext tx;
    private final Citizens citizens;
    private final LocalView view;
    private final Settling settling;
    private final boolean anew;
    private final List<HistoryEntry> lines = new ArrayList<>();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final List<Citizen> people = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<PaperId> papers = new ArrayList<>();
    private final Map<UUID, Boolean> leaving = new HashMap<>();
    private final Set<UUID> causes = new LinkedHashSet<>();
    private final Set<UUID> shown = new LinkedHashSet<>();

    /// @param anew the log was made anew: what it says counts, whatever was known
    EventBatch(DSLContext tx, Citizens citizens, Archive archive, boolean anew) {
        this.tx = tx;
        this.citizens = citizens;
        this.view = new LocalView(tx);
        this.settling = new Settling(tx, view, archive);
        this.anew = anew;
    }

    void take(List<Read> events) {
        view.load(events.stream()
                .map(e -> e.event().body())
                .filter(Event.DossierChanged.class::isInstance)
                .map(b -> ((Event.DossierChanged) b).dossier().id().value())
                .distinct()
                .toList());
        events.forEach(this::take);
    }

    private void take(Read read) {
        var event = read.event();
        var cause = event.cause() == null ? null : event.cause().value();
        if (cause != null) {
            causes.add(cause);
        }
        switch (event.body()) {
            case Event.DossierChanged(var dossier, var entry) -> changed(dossier, entry, read.body(), cause);
            case Event.CodeGiven(var provisional, var official) ->
                Sql.run(
                        tx,
                        "merge into given_codes (provisional, official) key (provisional) values (?, ?)",
                        provisional.value(),
                        official.value());
            case Event.CitizenChanged(var citizen) -> people.add(citizen);
            case Event.ResultChanged(var result, var history) -> {
                Results.put(tx, result, true);
                ResultHistory.put(tx, result.id(), history);
                SealIndexes.seen(tx, result.ties());
                PaperNames.named(tx, result);
            }
            case Event.KeyBound(var keyHash, var citizen) -> Citizens.bind(tx, keyHash, citizen, true);
            case Event.Answered(var answer) -> answers.add(answer);
            case Event.PaperArrived(var paper) -> arrived(paper);
            case Event.Left(var dossier, var _) -> leaving.put(dossier.value(), true);
            case Event.Purged(var dossier) -> leaving.put(dossier.value(), true);
            case Event.ScansPurged(var _, var scans) -> PaperNames.purged(tx, scans);
            case Event.PossibleDuplicate(var dossier, var earlier) -> Inbox.twins(tx, dossier, earlier);
            case Event.HeldForPerson held -> Inbox.held(tx, held);
            case Event.HeldSettled(var command) -> Inbox.settled(tx, command);
            case Event.Remitted(var remittance) -> CashBook.handedOn(tx, remittance);
            case Event.ConsentChanged said -> Consents.put(tx, said);
            case Event.ReferencePublished piece -> Reference.put(tx, piece);
            case Event.Unknown(var type, var _) -> keep(event, type, read.body());
        }
    }

    private void changed(Dossier dossier, HistoryEntry entry, String body, @Nullable UUID cause) {
        var text = Wire.part(body, "dossier");
        if (anew) {
            view.replace(dossier, text);
        } else {
            view.confirm(dossier, text);
        }
        lines.add(entry);
        versions.merge(dossier.id().value(), dossier.version(), Math::max);
        papers.addAll(dossier.scans());
        if (cause != null) {
            shown.add(cause);
        }
        leaving.put(dossier.id().value(), false);
        if (dossier.stage() instanceof Stage.Cancelled) {
            Inbox.cancelled(tx, dossier.id());
        }
    }

    private void arrived(PaperId paper) {
        PaperNames.arrived(tx, paper);
        causes.addAll(PaperNames.commands(tx, List.of(paper)));
    }

    private void keep(Event event, String type, String body) {
        Sql.run(
                tx,
                "merge into unknown_events (scope, seq, type, body) key (scope, seq) values (?, ?, ?, ?)",
                event.scope().value(),
                event.seq(),
                type.substring(0, Math.min(80, type.length())),
                body);
    }

    /// Writes all of it. The cursors must have been moved before.
    void write() {
        if (anew) {
            History.forget(tx, versions);
        }
        History.confirm(tx, lines);
        citizens.put(tx, people);
        PaperNames.named(tx, papers);
        settling.pulled(causes, shown);
        settling.settle(answers);
        view.write();
        Leaving.mark(tx, leaving); // before commands retire: what came back must not go with them
        settling.retire();
    }

    /// Dossiers that the events told of.
    Set<UUID> dossiers() {
        return versions.keySet();
    }
}
