// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.motcua.desktop.store.db.Tables.ARRIVED_PAPERS;
import static vn.motcua.desktop.store.db.Tables.OUTBOX;
import static vn.motcua.desktop.store.db.Tables.PAPERS;
import static vn.motcua.desktop.store.db.Tables.PAPER_NAMES;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.OnResult;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.paper.SignedScan;
import vn.motcua.model.result.Result;

/// Who names a paper of the shelf: a command of the outbox, or what the centre has. Only what is named is sent; what
/// nobody names is an orphan.
final class PaperNames {

    private PaperNames() {}

    /// Called in the transaction that puts the command into the outbox.
    static void named(DSLContext tx, Command command) {
        var papers = papers(command.act());
        if (!papers.isEmpty()) {
            tx.insertInto(PAPER_NAMES, PAPER_NAMES.COMMAND, PAPER_NAMES.SHA256)
                    .select(select(inline(command.id().value()), PAPERS.SHA256)
                            .from(PAPERS)
                            .where(PAPERS.SHA256.in(hashes(papers))))
                    .onDuplicateKeyIgnore()
                    .execute();
        }
        if (command.act() instanceof Act.SignScans(var _, var scans)) {
            UnsignedScans.replaced(tx, scans);
        }
    }

    /// The centre has these dossiers.
    static void named(DSLContext tx, Collection<PaperId> confirmed) {
        if (!confirmed.isEmpty()) {
            Sql.run(tx, "update papers set named = true where sha256 = any(?) and not named", (Object)
                    hashes(confirmed).toArray(String[]::new));
        }
    }

    /// Papers came from a counter whose commands these are, all carried out.
    static int brought(DSLContext tx, Collection<Command> carriedOut) {
        named(tx, carriedOut.stream().flatMap(c -> papers(c.act()).stream()).toList());
        return namedBefore(tx);
    }

    /// The centre had told of what these papers belong to before they came here.
    private static int namedBefore(DSLContext tx) {
        return Sql.run(
                tx,
                "update papers p set named = true where not named and not at_centre and (exists (select 1 from"
                        + " dossiers d where d.id = p.dossier and d.confirmed like '%' || p.sha256 || '%')"
                        + " or exists (select 1 from results r where r.confirmed and p.dossier is null"
                        + " and r.body like '%' || p.sha256 || '%'))");
    }

    /// The commands among these that name a paper which is not whole at the centre yet, nor the signed file in its
    /// place.
    static Set<UUID> unsent(DSLContext tx, Collection<UUID> commands) {
        return new HashSet<>(Sql.rows(
                tx,
                "select distinct n.command from paper_names n join papers p on p.sha256 = n.sha256"
                        + " where n.command = any(?) and not p.at_centre and not exists"
                        + " (select 1 from papers s where s.sha256 = p.replaced_by and s.at_centre)",
                r -> r.getObject(1, UUID.class),
                Sql.any(commands)));
    }

    /// The commands that name any of these papers, or one in whose place it stands.
    static List<UUID> commands(DSLContext tx, Collection<PaperId> papers) {
        var hashes = hashes(papers).toArray(String[]::new);
        return Sql.rows(
                tx,
                "select distinct command from paper_names where sha256 = any(?) or sha256 in"
                        + " (select sha256 from papers where replaced_by = any(?))",
                r -> r.getObject(1, UUID.class),
                hashes,
                hashes);
    }

    /// The centre has this result.
    static void named(DSLContext tx, Result confirmed) {
        named(tx, paper(confirmed));
    }

    private static List<PaperId> paper(Result result) {
        var paper = result.paper();
        return paper == null ? List.of() : List.of(paper);
    }

    /// The centre says that it has a paper whole.
    static void arrived(DSLContext tx, PaperId paper) {
        tx.insertInto(ARRIVED_PAPERS, ARRIVED_PAPERS.SHA256)
                .values(paper.sha256())
                .onDuplicateKeyIgnore()
                .execute();
        tx.update(PAPERS)
                .set(PAPERS.AT_CENTRE, true)
                .where(PAPERS.SHA256.eq(paper.sha256()), PAPERS.AT_CENTRE.isFalse())
                .execute();
    }

    /// Their time is over, and the centre has erased them.
    static void purged(DSLContext tx, Collection<PaperId> gone) {
        if (!gone.isEmpty()) {
            Sql.run(tx, "update papers set purged = true where sha256 = any(?)", (Object)
                    hashes(gone).toArray(String[]::new));
        }
    }

    /// That a command of the outbox in one of these states names the paper of the row.
    static Condition byCommand(Pending.State... states) {
        var names = List.of(states).stream().map(Pending.State::name).toList();
        // from the few that name papers to their commands: a join goes through the whole queue, row by row
        return PAPERS.SHA256.in(select(PAPER_NAMES.SHA256)
                .from(PAPER_NAMES)
                .where(exists(
                        selectOne().from(OUTBOX).where(OUTBOX.ID.eq(PAPER_NAMES.COMMAND), OUTBOX.STATE.in(names)))));
    }

    static List<PaperId> papers(Act act) {
        return switch (act) {
            case Act.Entry entry -> entry.dossier().scans();
            case Act.CompleteSupplement(var _, var rows, var _) -> DossierPaper.scans(rows);
            case Act.ResolveDossier(var _, var result) -> paper(result);
            case Act.DepositResult(var result, var _) -> paper(result);
            case OnResult.ReissueCopy(var _, var copy, var _) -> paper(copy);
            case Act.SignScans(var _, var scans) ->
                scans.stream().map(SignedScan::after).toList();
            default -> List.of();
        };
    }

    static List<String> hashes(Collection<PaperId> papers) {
        return papers.stream().map(PaperId::sha256).distinct().toList();
    }
}
