// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.wire.Wire;

/// Pages of lists and what a search finds. Each first asks an index alone for the rows that are wanted, and reads only
/// those: a whole dossier is some thousand bytes, and there may be a hundred thousand of them.
final class DossierPages {

    private static final String RUNNING = "stage in ('Received', 'InProcess')";
    private static final String BY_STAGE = "select _rowid_ from dossiers where stage = ? order by stage, due"
            + " offset ? rows fetch next ? rows only";
    private static final String DUE =
            "select _rowid_, due from dossiers where stage = ? order by stage, due" + " fetch first ? rows only";
    private static final String NEAR = "select _rowid_ from dossiers where " + RUNNING
            + " and due < ? order by due offset ? rows fetch next ? rows only";
    private static final String ON_THE_DESK = "facts where assignee = ? and stage in ('Received', 'InProcess',"
            + " 'AwaitingSupplement', 'AwaitingPayment')";
    private static final String MINE = "select d._rowid_ from (select dossier, due from " + ON_THE_DESK + ") f"
            + " join dossiers d on d.id = f.dossier order by f.due offset ? rows fetch next ? rows only";
    private static final String NEWEST = "select _rowid_ from dossiers use index (dossiers_received)"
            + " order by received desc offset ? rows fetch next ? rows only";
    private static final String FOUND = "select _rowid_ from dossiers use index (dossiers_received) where %s"
            + " order by received desc fetch first ? rows only";
    private static final String SIZES = "select stage, count(*) from dossiers where stage in ('Received',"
            + " 'AwaitingSupplement', 'InProcess', 'AwaitingPayment', 'Filed') group by stage";

    private DossierPages() {}

    /// Which rows a list has.
    ///
    /// @param officer whose desk is meant where it is one's own
    /// @param soon what is due before this moment is near
    record Wanted(OfficerId officer, LocalDateTime soon) {}

    static List<Dossier> page(DSLContext db, DossierGroup group, Wanted wanted, int from, int most) {
        var stage = stage(group);
        var rows =
                switch (group) {
                    case ALL -> rows(db, NEWEST, from, most);
                    case MINE -> rows(db, MINE, wanted.officer().value(), from, most);
                    case NEAR_DUE -> rows(db, NEAR, wanted.soon(), from, most);
                    default -> rows(db, BY_STAGE, stage, from, most);
                };
        return read(db, rows);
    }

    private record Due(long row, @Nullable LocalDateTime at) {}

    /// Of some stages those that are due first; the index is read only as far as that.
    static List<Dossier> due(DSLContext db, Collection<String> stages, int most) {
        var first = stages.stream()
                .flatMap(stage ->
                        Sql.rows(db, DUE, r -> new Due(r.getLong(1), r.getObject(2, LocalDateTime.class)), stage, most)
                                .stream())
                .sorted(Comparator.comparing(Due::at, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(most)
                .map(Due::row)
                .toList();
        return read(db, first);
    }

    static Map<DossierGroup, Integer> sizes(DSLContext db, Wanted wanted) {
        Map<String, Integer> stages = new HashMap<>();
        Sql.rows(db, SIZES, r -> Map.entry(r.getString(1), r.getInt(2)))
                .forEach(e -> stages.put(e.getKey(), e.getValue()));
        var sizes = new EnumMap<DossierGroup, Integer>(DossierGroup.class);
        for (var group : DossierGroup.values()) {
            sizes.put(
                    group,
                    switch (group) {
                        case ALL -> number(db, "select count(*) from dossiers");
                        case MINE ->
                            number(
                                    db,
                                    "select count(*) from " + ON_THE_DESK,
                                    wanted.officer().value());
                        case NEAR_DUE ->
                            number(
                                    db,
                                    "select count(*) from dossiers where " + RUNNING + " and due < ?",
                                    wanted.soon());
                        default -> stages.getOrDefault(String.valueOf(stage(group)), 0);
                    });
        }
        return sizes;
    }

    /// By any part of a code, the first digits of the owner's number, any part of their phone, or all words of their
    /// name without accents; newest first.
    static List<Dossier> search(DSLContext db, String text, int most) {
        var key = NameKey.of(text).value();
        if (key.isEmpty()) {
            return List.of();
        }
        var digits = key.replaceAll("[ .]", "");
        if (digits.matches("\\d+")) {
            var where = "locate(?, applicant) = 1 or locate(?, code) > 0 or locate(?, name_key) > 0";
            return read(db, rows(db, FOUND.formatted(where), digits, digits, digits, most));
        }
        return key.matches("[^ ]*\\d[^ ]*") ? byCode(db, key.toUpperCase(Locale.ROOT), most) : byName(db, key, most);
    }

    private static List<Dossier> byName(DSLContext db, String key, int most) {
        var words = key.split(" ");
        var where = String.join(
                " and ",
                Arrays.stream(words).map(_ -> "locate(?, name_key) > 0").toList());
        var values = new ArrayList<@Nullable Object>(List.of(words));
        values.add(most);
        return read(db, rows(db, FOUND.formatted(where), values.toArray()));
    }

    /// The provisional codes too, which find their dossiers for ever.
    private static List<Dossier> byCode(DSLContext db, String code, int most) {
        var ids = Sql.rows(
                db,
                "select dossier from dossier_codes where locate(?, code) > 0 order by code desc fetch first ? rows only",
                r -> r.getObject(1, UUID.class),
                code,
                most);
        var rows = ids.isEmpty()
                ? List.<Long>of()
                : rows(db, "select _rowid_ from dossiers where id = any(?) order by received desc", Sql.any(ids));
        return read(db, rows);
    }

    private static @Nullable String stage(DossierGroup group) {
        return switch (group) {
            case TO_TRANSFER -> "Received";
            case AWAITING_SUPPLEMENT -> "AwaitingSupplement";
            case IN_PROCESS -> "InProcess";
            case AWAITING_PAYMENT -> "AwaitingPayment";
            case FILED -> "Filed";
            case MINE, NEAR_DUE, ALL -> null;
        };
    }

    private static List<Long> rows(DSLContext db, String sql, @Nullable Object... values) {
        return Sql.rows(db, sql, r -> r.getLong(1), values);
    }

    private static int number(DSLContext db, String sql, @Nullable Object... values) {
        return Sql.rows(db, sql, r -> r.getInt(1), values).getFirst();
    }

    /// In the order of the rows.
    private static List<Dossier> read(DSLContext db, Collection<Long> rows) {
        return Sql.each(db, "select seen from dossiers where _rowid_ = ?", r -> r.getString(1), rows).stream()
                .map(text -> Wire.read(text, Dossier.class))
                .toList();
    }
}
