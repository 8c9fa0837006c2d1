// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.jobs;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Decision;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.wire.Catalogue;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Dossiers;
import vn.motcua.server.store.Events;
import vn.motcua.server.store.Tx;

/// Closes dossiers whose supplement did not come within 15 calendar days of the notice (NĐ 118/2025 art 19(5)): a line
/// of history and an event each, in one transaction. Run again it finds them closed.
public final class CloseUnanswered {

    /// Who closes them, in the history.
    public static final OfficerId CENTRE = new OfficerId("centre");

    private static final String REASON = ResourceBundle.getBundle(
                    "vn.motcua.server.jobs.words",
                    Locale.of("vi", "VN"),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
            .getString("jobs.closed");

    private final Database database;
    private final Clock clock;

    public CloseUnanswered(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @return how many were closed
    public int run() {
        var closed = 0;
        for (var office : database.inTransaction(tx -> tx.offices().all())) {
            var waiting =
                    database.inTransaction(tx -> tx.dossiers().standing(office.code(), Set.of("AwaitingSupplement")));
            for (var dossier : waiting) {
                if (isOver(dossier)) {
                    closed += database.inTransaction(tx -> close(tx, dossier.id()));
                }
            }
        }
        if (closed > 0) {
            database.durable();
        }
        return closed;
    }

    private boolean isOver(Dossier dossier) {
        return dossier.stage() instanceof Stage.AwaitingSupplement(var _, var asked) && asked.isOver(clock.instant());
    }

    private int close(Tx tx, DossierId id) {
        var kept = tx.dossiers().lock(List.of(id)).get(id);
        if (kept == null || !isOver(kept.dossier())) {
            return 0; // it came meanwhile
        }
        var dossier = kept.dossier();
        var now = clock.instant();
        var centre = new Officer(CENTRE, "", "", dossier.office(), Set.of(Role.SUPERVISOR));
        var act = new Act.CloseDossier(id, REASON);
        var law = Catalogue.shipped();
        if (!(Decision.on(dossier, act, dossier.version(), centre, now, law) instanceof Decision.Accepted(var after))) {
            return 0;
        }
        var origin = kept.origin();
        var text = origin == null ? Wire.text(after) : Wire.carry(origin, Dossier.class, after);
        var entry = new HistoryEntry(id, after.version(), now, CENTRE, "CloseDossier", REASON);
        tx.dossiers().update(List.of(new Dossiers.Changed(after, text, origin != null)));
        tx.dossiers().addHistory(List.of(new Dossiers.Line(entry, after.office(), deed(after))));
        tx.registers().endRequest(id);
        tell(tx, after, entry, text);
        return 1;
    }

    /// The history names a command: this one is nobody's.
    private static CommandId deed(Dossier after) {
        var name = "close:" + after.id() + ":" + after.version();
        return new CommandId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static void tell(Tx tx, Dossier after, HistoryEntry entry, String text) {
        var scopes = new TreeMap<String, Integer>();
        after.audience().forEach(office -> scopes.put(Scope.of(office).value(), 1));
        var body = new Event.DossierChanged(after, entry);
        tx.events()
                .insertWritten(tx.events().take(scopes).entrySet().stream()
                        .map(e -> new Events.Written(
                                new Event(e.getKey(), e.getValue(), null, body), Wire.changed(text, entry)))
                        .toList());
    }
}
