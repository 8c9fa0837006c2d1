// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Stage;

/// The table of dossiers, many rows a statement.
final class DossierRows {

    private static final String INSERT = "insert into dossiers (seen, code, applicant, name_key, stage, received,"
            + " returned, due, confirmed, confirmed_version, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SHOW = "update dossiers set seen = ?, code = ?, applicant = ?, name_key = ?, stage = ?,"
            + " received = ?, returned = ?, due = ?";
    private static final String CONFIRM = SHOW + ", confirmed = ?, confirmed_version = ? where id = ?";
    private static final String UPDATE = SHOW + " where id = ?";

    private static final int FINDABLE = 200;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private DossierRows() {}

    /// A dossier as it is to be seen.
    ///
    /// @param confirmed what the centre says now, `null` if it says nothing new
    record Shown(Dossier seen, String text, LocalView.@Nullable Text confirmed) {}

    static Optional<String> seen(DSLContext db, DossierId id) {
        return Sql.rows(db, "select seen from dossiers where id = ?", r -> r.getString(1), id.value()).stream()
                .findFirst();
    }

    /// Version the centre confirmed last, of those that are here.
    static Map<UUID, Long> versions(DSLContext db, Collection<UUID> ids) {
        Map<UUID, Long> found = new HashMap<>();
        if (!ids.isEmpty()) {
            Sql.rows(
                            db,
                            "select id, confirmed_version from dossiers where id = any(?)",
                            r -> Map.entry(r.getObject(1, UUID.class), r.getLong(2)),
                            Sql.any(ids))
                    .forEach(e -> found.put(e.getKey(), e.getValue()));
        }
        return found;
    }

    /// What the centre said last of these, as far as it has heard of them.
    static Map<UUID, LocalView.Text> confirmed(DSLContext db, Collection<UUID> ids) {
        Map<UUID, LocalView.Text> found = new HashMap<>();
        if (!ids.isEmpty()) {
            Sql.rows(
                            db,
                            "select id, confirmed from dossiers where id = any(?) and confirmed is not null",
                            r -> Map.entry(r.getObject(1, UUID.class), LocalView.Text.of(r.getString(2))),
                            Sql.any(ids))
                    .forEach(e -> found.put(e.getKey(), e.getValue()));
        }
        return found;
    }

    static void insert(DSLContext tx, List<Shown> fresh) {
        Sql.batch(tx, INSERT, fresh.stream().map(s -> values(s, true)).toList());
        remember(tx, fresh);
        PaymentRows.put(tx, fresh);
    }

    static void update(DSLContext tx, List<Shown> known) {
        var said = known.stream().filter(s -> s.confirmed() != null).toList();
        var own = known.stream().filter(s -> s.confirmed() == null).toList();
        Sql.batch(tx, CONFIRM, said.stream().map(s -> values(s, true)).toList());
        Sql.batch(tx, UPDATE, own.stream().map(s -> values(s, false)).toList());
        PaymentRows.forget(tx, known);
        remember(tx, known);
        PaymentRows.put(tx, known);
    }

    private static @Nullable Object[] values(Shown shown, boolean whole) {
        var seen = shown.seen();
        var receipt = seen.receipt().orElse(null);
        var values = new ArrayList<@Nullable Object>();
        values.add(shown.text());
        values.add(seen.code().map(DossierCode::value).orElse(""));
        values.add(seen.applicant().number().value());
        values.add(findable(seen.applicant()));
        values.add(stage(seen.stage()));
        values.add(receipt == null ? null : History.at(receipt.receivedAt()));
        values.add(seen.stage() instanceof Stage.Returned returned ? History.at(returned.returnedAt()) : null);
        values.add(waits(seen));
        if (whole) {
            var confirmed = shown.confirmed();
            values.add(confirmed == null ? null : confirmed.text());
            values.add(confirmed == null ? 0L : confirmed.dossier().version());
        }
        values.add(seen.id().value());
        return values.toArray();
    }

    /// What the owner is found by besides their number: name without accents, and phone.
    private static String findable(Citizen owner) {
        var key = NameKey.of(owner.name() + " " + owner.phone().replaceAll("\\D", ""))
                .value();
        return key.substring(0, Math.min(FINDABLE, key.length()));
    }

    /// The moment its list is ordered by: what was promised; the end of the days to add something; when it was filed.
    private static @Nullable LocalDateTime waits(Dossier seen) {
        return switch (seen.stage()) {
            case Stage.AwaitingSupplement(var _, var asked) ->
                asked.lastDay().plusDays(1).atStartOfDay();
            case Stage.Filed _ ->
                seen.filing().filedAt() == null
                        ? null
                        : LocalDateTime.ofInstant(seen.filing().filedAt(), VIETNAM);
            default -> seen.receipt().map(Receipt::due).orElse(null);
        };
    }

    /// Every code a dossier ever had finds it.
    private static void remember(DSLContext tx, List<Shown> shown) {
        Facts.write(tx, shown.stream().map(Shown::seen).toList());
        Map<String, UUID> codes = new LinkedHashMap<>();
        shown.forEach(s -> s.seen()
                .code()
                .ifPresent(code -> codes.put(code.value(), s.seen().id().value())));
        if (codes.isEmpty()) {
            return;
        }
        var known = new HashSet<>(
                Sql.rows(tx, "select code from dossier_codes where code = any(?)", r -> r.getString(1), (Object)
                        codes.keySet().toArray(String[]::new)));
        Sql.batch(
                tx,
                "insert into dossier_codes (code, dossier) values (?, ?)",
                codes.entrySet().stream()
                        .filter(e -> !known.contains(e.getKey()))
                        .map(e -> new @Nullable Object[] {e.getKey(), e.getValue()})
                        .toList());
    }

    static String stage(Stage stage) {
        var name = stage instanceof Stage.Unknown(var type, var _)
                ? type
                : stage.getClass().getSimpleName();
        return name.substring(0, Math.min(40, name.length()));
    }
}
