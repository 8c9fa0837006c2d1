// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.motcua.desktop.store.db.Tables.ARRIVED_PAPERS;
import static vn.motcua.desktop.store.db.Tables.OUTBOX;
import static vn.motcua.desktop.store.db.Tables.PAPERS;
import static vn.motcua.desktop.store.db.Tables.PAPER_NAMES;

import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.paper.PaperId;
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
    }

    /// The centre has this dossier.
    static void named(DSLContext tx, Dossier confirmed) {
        named(tx, confirmed.scans());
    }

    /// The centre has this result.
    static void named(DSLContext tx, Result confirmed) {
        var paper = confirmed.paper();
        named(tx, paper == null ? List.of() : List.of(paper));
    }

    private static void named(DSLContext tx, List<PaperId> papers) {
        if (!papers.isEmpty()) {
            tx.update(PAPERS)
                    .set(PAPERS.NAMED, true)
                    .where(PAPERS.SHA256.in(hashes(papers)), PAPERS.NAMED.isFalse())
                    .execute();
        }
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

    /// Whether each paper that the command names is whole at the centre, as far as this counter holds it: a command
    /// leaves the outbox no sooner.
    static boolean allAtCentre(DSLContext tx, CommandId command) {
        return !tx.fetchExists(selectOne()
                .from(PAPER_NAMES)
                .join(PAPERS)
                .on(PAPERS.SHA256.eq(PAPER_NAMES.SHA256))
                .where(PAPER_NAMES.COMMAND.eq(command.value()), PAPERS.AT_CENTRE.isFalse()));
    }

    /// That a command of the outbox in one of these states names the paper of the row.
    static Condition byCommand(Pending.State... states) {
        var names = List.of(states).stream().map(Pending.State::name).toList();
        return PAPERS.SHA256.in(select(PAPER_NAMES.SHA256)
                .from(PAPER_NAMES)
                .join(OUTBOX)
                .on(OUTBOX.ID.eq(PAPER_NAMES.COMMAND))
                .where(OUTBOX.STATE.in(names)));
    }

    static List<PaperId> papers(Act act) {
        return switch (act) {
            case Act.ReceiveDossier(var dossier) -> dossier.scans();
            case Act.ResolveDossier(var _, var result) -> {
                var paper = result.paper();
                yield paper == null ? List.of() : List.of(paper);
            }
            default -> List.of();
        };
    }

    static List<String> hashes(Collection<PaperId> papers) {
        return papers.stream().map(PaperId::sha256).distinct().toList();
    }
}
