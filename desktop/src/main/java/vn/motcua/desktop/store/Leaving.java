// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import vn.motcua.model.paper.PaperId;

/// What a counter need not hold any more: dossiers that went to another office, closed ones after 30 days, and their
/// papers. Nothing goes on which a command of the outbox stands, and no paper that is not whole at the centre.
final class Leaving {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int BATCH = 1_000;

    /// What can go is read from where it stands alone, not looked for among all that is here.
    static final String LEFT = "left_dossiers d where true";

    static final String ENDED = "facts d where d.office = ? and d.ended < ? and d.stage in ('Returned', 'Cancelled')";
    static final String FREE = " and not exists (select 1 from outbox o where o.dossier = d.dossier)";

    private final Database database;
    private final SealedFiles files;
    private final Archive archive;
    private final Clock clock;

    Leaving(Database database, SealedFiles files, Archive archive, Clock clock) {
        this.database = database;
        this.files = files;
        this.archive = archive;
        this.clock = clock;
    }

    /// @param leaving by dossier, whether another office has it now
    static void mark(DSLContext tx, Map<UUID, Boolean> leaving) {
        var gone = with(leaving, true);
        if (!gone.isEmpty()) {
            Sql.run(
                    tx,
                    "merge into left_dossiers (dossier) key (dossier) select id from dossiers where id = any(?)",
                    Sql.any(gone));
            purge(tx, LEFT + " and d.dossier = any(?)", Sql.any(gone));
        }
        var here = with(leaving, false);
        if (!here.isEmpty()) {
            Sql.run(tx, "delete from left_dossiers where dossier = any(?)", Sql.any(here));
        }
    }

    private static List<UUID> with(Map<UUID, Boolean> leaving, boolean value) {
        return leaving.entrySet().stream()
                .filter(e -> e.getValue() == value)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// These commands left the outbox: what another office has and only they kept here goes too.
    static void free(DSLContext tx, Collection<UUID> commands) {
        purge(tx, LEFT + " and d.dossier in (select a.dossier from archive a where a.id = any(?))", Sql.any(commands));
    }

    /// Lets go what is due to go. May be broken off anywhere and done again.
    void tidy() {
        var old = History.at(clock.instant().minus(KEPT));
        while (database.write(tx -> purge(tx, LEFT)) == BATCH) {
            Thread.onSpinWait();
        }
        for (var office : offices()) {
            while (database.write(tx -> purge(tx, ENDED, office, old)) == BATCH) {
                Thread.onSpinWait();
            }
        }
        database.write(archive::prune);
        forgetPapers();
    }

    /// Whose dossiers are here, each found by one step in the index.
    private List<String> offices() {
        return database.read(db -> {
            var found = new ArrayList<String>();
            List<String> next = List.of("");
            while (!next.isEmpty()) {
                next = Sql.rows(
                        db,
                        "select office from facts where office > ? order by office limit 1",
                        r -> r.getString(1),
                        next.getFirst());
                found.addAll(next);
            }
            return found;
        });
    }

    /// @param from the table of those that can go, as `d`, and which of them
    /// @return how many went, at most [#BATCH]
    private static int purge(DSLContext tx, String from, Object... values) {
        var ids = Sql.rows(
                tx,
                "select d.dossier from " + from + FREE + " limit " + BATCH,
                r -> r.getObject(1, UUID.class),
                values);
        forget(tx, ids);
        return ids.size();
    }

    /// Takes these dossiers out of what is kept here.
    static void forget(DSLContext tx, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            Facts.forget(tx, ids);
            for (var from : List.of(
                    "history where dossier",
                    "declared_history where dossier",
                    "dossier_codes where dossier",
                    "left_dossiers where dossier",
                    "dossiers where id")) {
                Sql.run(tx, "delete from " + from + " = any(?)", Sql.any(ids));
            }
        }
    }

    /// The file goes before its row, so that none is left that nobody knows of.
    private void forgetPapers() {
        var gone = database.read(db -> Sql.rows(
                db,
                "select p.sha256 from papers p where p.at_centre and p.named and p.dossier is not null"
                        + " and (p.purged or not exists (select 1 from dossiers d where d.id = p.dossier))"
                        + " and not exists (select 1 from drafts f where f.dossier = p.dossier)"
                        + " and not exists (select 1 from paper_names n join outbox o on o.id = n.command"
                        + " where n.sha256 = p.sha256)",
                r -> new PaperId(r.getString(1))));
        var names = new ArrayList<String>();
        for (var paper : gone) {
            files.delete(paper);
            names.add(paper.sha256());
        }
        if (!names.isEmpty()) {
            database.write(tx ->
                    Sql.run(tx, "delete from papers where sha256 = any(?)", (Object) names.toArray(String[]::new)));
        }
    }
}
