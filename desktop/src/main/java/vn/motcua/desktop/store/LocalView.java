// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static vn.motcua.desktop.store.db.Tables.DOSSIERS;
import static vn.motcua.desktop.store.db.Tables.DOSSIER_CODES;
import static vn.motcua.desktop.store.db.Tables.OUTBOX;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Decision;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.office.Officer;
import vn.motcua.model.wire.Wire;

/// What the counter sees of a dossier: the confirmed state, with the counter's own commands decided once more on
/// top.
final class LocalView {

    private LocalView() {}

    static Optional<Dossier> seen(DSLContext db, DossierId id) {
        return db.select(DOSSIERS.SEEN)
                .from(DOSSIERS)
                .where(DOSSIERS.ID.eq(id.value()))
                .fetchOptional(r -> Wire.read(r.value1(), Dossier.class));
    }

    /// A dossier as it is seen, with the text it was read from: that may say more than this program knows.
    record Text(String text, Dossier dossier) {}

    static @Nullable Text text(DSLContext db, DossierId id) {
        return Sql.rows(db, "select seen from dossiers where id = ?", r -> r.getString(1), id.value()).stream()
                .findFirst()
                .map(seen -> new Text(seen, Wire.read(seen, Dossier.class)))
                .orElse(null);
    }

    /// Commands of the outbox that stand on top of the confirmed state: not refused, and no event of theirs pulled
    /// yet.
    static Condition counts() {
        return OUTBOX.PULLED
                .isFalse()
                .and(OUTBOX.STATE.in(Pending.State.WAITING.name(), Pending.State.ACCEPTED.name()));
    }

    /// Takes in what the centre says of a dossier; an older version, come late by another scope, changes nothing.
    static void confirm(DSLContext tx, Dossier dossier) {
        var known = tx.select(DOSSIERS.CONFIRMED_VERSION)
                .from(DOSSIERS)
                .where(DOSSIERS.ID.eq(dossier.id().value()))
                .fetchOptional(DOSSIERS.CONFIRMED_VERSION);
        if (known.isPresent() && known.get() >= dossier.version()) {
            return;
        }
        if (known.isEmpty()) {
            show(tx, dossier);
        }
        tx.update(DOSSIERS)
                .set(DOSSIERS.CONFIRMED, Wire.text(dossier))
                .set(DOSSIERS.CONFIRMED_VERSION, dossier.version())
                .where(DOSSIERS.ID.eq(dossier.id().value()))
                .execute();
        PaperNames.named(tx, dossier);
    }

    /// Decides this counter's waiting commands again on what the centre has confirmed. Where one is no more
    /// allowed, the centre will say so; until then the view goes on without it. A dossier that was received here
    /// and refused there stays in view as it was received: somebody holds its receipt.
    static void rebase(DSLContext tx, DossierId id) {
        var row = tx.fetchOne(DOSSIERS, DOSSIERS.ID.eq(id.value()));
        if (row == null) {
            return;
        }
        @Nullable Dossier view = row.getConfirmed() == null ? null : Wire.read(row.getConfirmed(), Dossier.class);
        var waiting = view == null ? OUTBOX.PULLED.isFalse() : counts();
        for (var pending : tx.selectFrom(OUTBOX)
                .where(OUTBOX.DOSSIER.eq(id.value()), waiting)
                .orderBy(OUTBOX.EPOCH, OUTBOX.OP)) {
            var command = Wire.command(pending.getBody());
            var actor = Wire.read(pending.getActor(), Officer.class);
            var stands = !Pending.State.valueOf(pending.getState()).equals(Pending.State.REFUSED)
                    || command.act() instanceof Act.ReceiveDossier;
            if (stands
                    && Decision.on(view, command.act(), command.baseVersion(), actor, command.capturedAt())
                            instanceof Decision.Accepted(var after)) {
                view = after;
            }
        }
        if (view != null) {
            show(tx, view);
        }
    }

    /// A dossier that the centre never took is about to be received anew, under another code.
    static void forgetUnconfirmed(DSLContext tx, DossierId id) {
        tx.deleteFrom(DOSSIERS)
                .where(DOSSIERS.ID.eq(id.value()), DOSSIERS.CONFIRMED.isNull())
                .execute();
    }

    static void show(DSLContext tx, Dossier dossier, @Nullable Text before) {
        show(tx, dossier);
    }

    /// Writes the view and what it is found by.
    static void show(DSLContext tx, Dossier dossier) {
        var row = tx.fetchOptional(DOSSIERS, DOSSIERS.ID.eq(dossier.id().value()))
                .orElseGet(() -> {
                    var fresh = tx.newRecord(DOSSIERS);
                    fresh.setId(dossier.id().value());
                    fresh.setConfirmedVersion(0L);
                    return fresh;
                });
        row.setSeen(Wire.text(dossier));
        row.setApplicant(dossier.applicant().number().value());
        row.setNameKey(NameKey.of(dossier.applicant().name()).value());
        row.setStage(dossier.stage() instanceof Stage.Unknown(var type, var _) ? clip(type) : name(dossier.stage()));
        row.setCode("");
        dossier.receipt().ifPresent(receipt -> {
            row.setCode(receipt.code().value());
            row.setDue(receipt.due());
            row.setReceived(History.at(receipt.receivedAt()));
        });
        row.setReturned(
                dossier.stage() instanceof Stage.Returned(var _, var _, var when, var _, var _)
                        ? History.at(when)
                        : null);
        row.store();
        dossier.receipt().ifPresent(receipt -> remember(tx, receipt.code().value(), dossier.id()));
    }

    private static void remember(DSLContext tx, String code, DossierId id) {
        tx.insertInto(DOSSIER_CODES, DOSSIER_CODES.CODE, DOSSIER_CODES.DOSSIER)
                .values(code, id.value())
                .onDuplicateKeyIgnore()
                .execute();
    }

    private static String name(Stage stage) {
        return stage.getClass().getSimpleName();
    }

    private static String clip(String text) {
        return text.substring(0, Math.min(40, text.length()));
    }
}
