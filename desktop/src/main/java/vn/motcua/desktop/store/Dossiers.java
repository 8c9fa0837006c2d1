// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.jooq.impl.DSL.count;
import static vn.motcua.desktop.store.db.Tables.DOSSIERS;
import static vn.motcua.desktop.store.db.Tables.DOSSIER_CODES;
import static vn.motcua.desktop.store.db.Tables.GIVEN_CODES;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Life;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.wire.Wire;

/// Dossiers as this counter sees them: what the centre confirmed, with the commands that wait here on top.
public final class Dossiers {

    private static final String READY = "ResultReady";
    private static final String RETURNED = "Returned";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Database database;

    Dossiers(Database database) {
        this.database = database;
    }

    public Optional<Dossier> find(DossierId id) {
        return database.read(db -> LocalView.seen(db, id));
    }

    /// @param code official or provisional
    public Optional<Dossier> find(String code) {
        var wanted = code.strip().toUpperCase(Locale.ROOT);
        return database.read(db -> {
            var official = db.select(GIVEN_CODES.OFFICIAL)
                    .from(GIVEN_CODES)
                    .where(GIVEN_CODES.PROVISIONAL.eq(wanted))
                    .fetchOptional(Record1::value1)
                    .orElse(wanted);
            return db.select(DOSSIER_CODES.DOSSIER)
                    .from(DOSSIER_CODES)
                    .where(DOSSIER_CODES.CODE.in(wanted, official))
                    .limit(1)
                    .fetchOptional(r -> new DossierId(r.value1()))
                    .flatMap(id -> LocalView.seen(db, id));
        });
    }

    /// A citizen's dossiers, newest first.
    public List<Dossier> of(CitizenNumber applicant) {
        return database.read(db -> db.select(DOSSIERS.SEEN)
                .from(DOSSIERS)
                .where(DOSSIERS.APPLICANT.eq(applicant.value()))
                .orderBy(DOSSIERS.RECEIVED.desc())
                .fetch(Dossiers::toDossier));
    }

    /// Those where something is still to be done, due first.
    public List<Dossier> open(int limit) {
        return database.read(db -> DossierPages.due(db, Life.OPEN, limit));
    }

    /// Those whose result waits for its owner, due first.
    public List<Dossier> ready(int limit) {
        return database.read(db -> DossierPages.due(db, Set.of(READY), limit));
    }

    /// Those in some stages, newest first.
    ///
    /// @param stages by name; empty: all
    public List<Dossier> newest(Set<String> stages, int limit) {
        return database.read(db -> db.select(DOSSIERS.SEEN)
                .from(DOSSIERS)
                .where(stages.isEmpty() ? DSL.noCondition() : DOSSIERS.STAGE.in(stages))
                .orderBy(DOSSIERS.ID.desc())
                .limit(limit)
                .fetch(Dossiers::toDossier));
    }

    /// By any part of a code, the first digits of the owner's number, any part of their phone, or all words of their
    /// name without accents; newest first.
    public List<Dossier> search(String text, int limit) {
        return database.read(db -> DossierPages.search(db, text, limit));
    }

    /// A part of a list.
    ///
    /// @param officer whose own desk one of the lists is
    /// @param soon what is due before this local moment is near
    /// @param from how many to pass over
    public List<Dossier> page(DossierGroup group, OfficerId officer, LocalDateTime soon, int from, int most) {
        var wanted = new DossierPages.Wanted(officer, soon);
        return database.read(db -> DossierPages.page(db, group, wanted, from, most));
    }

    /// How long the lists are.
    ///
    /// @param officer whose own desk one of the lists is
    /// @param soon what is due before this local moment is near
    public Map<DossierGroup, Integer> sizes(OfficerId officer, LocalDateTime soon) {
        return database.read(db -> DossierPages.sizes(db, new DossierPages.Wanted(officer, soon)));
    }

    /// Promises that the office works on now, with the dossiers they were made for; due first.
    public List<Dossier> running(int limit) {
        var all = new DossierPages.Wanted(new OfficerId(""), LocalDateTime.of(9999, 1, 1, 0, 0));
        return database.read(db -> DossierPages.page(db, DossierGroup.NEAR_DUE, all, 0, limit));
    }

    /// Oldest first: the centre's lines, then what was done here and is not confirmed.
    public List<HistoryEntry> history(DossierId id) {
        return database.read(db -> History.of(db, id));
    }

    /// @param now local time of the office
    public Counts counts(LocalDateTime now) {
        var from = OffsetDateTime.of(
                now.toLocalDate().atStartOfDay(), VIETNAM.getRules().getOffset(now));
        var running = DOSSIERS.STAGE.in(Life.RUNNING);
        return database.read(db -> new Counts(
                number(db, running),
                number(db, running.and(DOSSIERS.DUE.lt(now))),
                number(db, running.and(DOSSIERS.DUE.ge(now)).and(DOSSIERS.DUE.lt(now.plusHours(4)))),
                number(db, DOSSIERS.STAGE.eq(READY)),
                number(db, DOSSIERS.RECEIVED.ge(from).and(DOSSIERS.RECEIVED.lt(from.plusDays(1)))),
                number(
                        db,
                        DOSSIERS.STAGE
                                .eq(RETURNED)
                                .and(DOSSIERS.RETURNED.ge(from))
                                .and(DOSSIERS.RETURNED.lt(from.plusDays(1))))));
    }

    private static int number(DSLContext db, Condition of) {
        return db.select(count()).from(DOSSIERS).where(of).fetchSingle().value1();
    }

    private static Dossier toDossier(Record1<String> row) {
        return Wire.read(row.value1(), Dossier.class);
    }
}
