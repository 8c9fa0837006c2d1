// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static vn.motcua.desktop.store.db.Tables.OUTBOX;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.wire.Wire;

/// What the counter sees of the dossiers that one transaction touches: the confirmed state, with the counter's own
/// commands decided once more on top. Nothing is written before [#write].
final class LocalView {

    /// A dossier as it is seen or confirmed, with the text it was read from: that may say more than this program
    /// knows.
    record Text(String text, Dossier dossier) {

        static Text of(String text) {
            return new Text(text, Wire.read(text, Dossier.class));
        }

        /// What is written when this was changed: the text of the new state, with what this program does not know.
        String carried(Dossier changed) {
            return Wire.text(dossier).length() == text.length()
                    ? Wire.text(changed)
                    : Wire.carry(text, Dossier.class, changed);
        }
    }

    private final DSLContext tx;
    /// Version confirmed by the centre, -1 for a dossier that is not here.
    private final Map<UUID, Long> versions = new HashMap<>();
    private final Map<UUID, Text> confirmed = new LinkedHashMap<>();
    private final Set<UUID> touched = new LinkedHashSet<>();

    LocalView(DSLContext tx) {
        this.tx = tx;
    }

    static Optional<Dossier> seen(DSLContext db, DossierId id) {
        return Optional.ofNullable(text(db, id)).map(Text::dossier);
    }

    static @Nullable Text text(DSLContext db, DossierId id) {
        return DossierRows.seen(db, id).map(Text::of).orElse(null);
    }

    /// Commands of the outbox that stand on top of the confirmed state: not refused, and no event of theirs pulled
    /// yet.
    static Condition counts() {
        return OUTBOX.PULLED.isFalse().and(OUTBOX.STATE.in(Rebase.STANDING));
    }

    /// Decides the commands on one dossier again.
    static void rebase(DSLContext tx, DossierId id) {
        var view = new LocalView(tx);
        view.touch(id);
        view.write();
    }

    /// Writes a dossier that this counter has just changed.
    ///
    /// @param before `null` if it is new
    static void show(DSLContext tx, Dossier dossier, @Nullable Text before) {
        if (before == null) {
            DossierRows.insert(tx, List.of(new DossierRows.Shown(dossier, Wire.text(dossier), null)));
        } else {
            DossierRows.update(tx, List.of(new DossierRows.Shown(dossier, before.carried(dossier), null)));
        }
    }

    /// Reads at once which of these are known.
    void load(Collection<UUID> ids) {
        ids.forEach(id -> versions.put(id, -1L));
        versions.putAll(DossierRows.versions(tx, ids));
    }

    /// Takes in what the centre says of a dossier; an older version, come late by another scope, changes nothing.
    ///
    /// @param text it was read from
    void confirm(Dossier dossier, String text) {
        var id = dossier.id().value();
        var fresh = confirmed.get(id);
        var known = fresh == null ? version(id) : fresh.dossier().version();
        if (known <= dossier.version()) {
            confirmed.put(id, new Text(text, dossier));
        }
    }

    /// What the centre says counts, whatever was known: its log was made anew.
    void replace(Dossier dossier, String text) {
        confirmed.put(dossier.id().value(), new Text(text, dossier));
    }

    private long version(UUID id) {
        if (!versions.containsKey(id)) {
            load(List.of(id));
        }
        return versions.getOrDefault(id, -1L);
    }

    /// The counter's own commands on this dossier count otherwise than before.
    void touch(@Nullable DossierId id) {
        if (id != null) {
            touched.add(id.value());
        }
    }

    void write() {
        touched.addAll(confirmed.keySet());
        if (touched.isEmpty()) {
            return;
        }
        var pending = Rebase.pending(tx, touched);
        var bases = DossierRows.confirmed(tx, notConfirmedNow());
        var fresh = new ArrayList<DossierRows.Shown>();
        var changed = new ArrayList<DossierRows.Shown>();
        load(touched.stream().filter(id -> !versions.containsKey(id)).toList());
        for (var id : touched) {
            var now = confirmed.get(id);
            var base = now != null ? now : bases.get(id);
            var view = Rebase.view(base, pending.getOrDefault(id, List.of()), Reference.law(tx));
            if (view != null) {
                var shown = new DossierRows.Shown(view.dossier(), view.text(), now);
                (version(id) >= 0 ? changed : fresh).add(shown);
            }
        }
        DossierRows.insert(tx, fresh);
        DossierRows.update(tx, changed);
    }

    /// A dossier that the centre never took is about to be received anew, under another code.
    static void forgetUnconfirmed(DSLContext tx, DossierId id) {
        if (Sql.run(tx, "delete from dossiers where id = ? and confirmed is null", id.value()) > 0) {
            Facts.forget(tx, List.of(id.value()));
        }
    }

    private List<UUID> notConfirmedNow() {
        return touched.stream().filter(id -> !confirmed.containsKey(id)).toList();
    }
}
