// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.wire.Wire;

/// The payments of dossiers as they are seen; they stay when the dossier leaves.
final class PaymentRows {

    private static final String PUT = "merge into payments (id, dossier, office, resolver, code, procedure, name,"
            + " channel, taken_at, body) key (id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private PaymentRows() {}

    /// Payments of dossiers that are about to be put again: one that the centre refused is not among them any more.
    static void forget(DSLContext tx, List<DossierRows.Shown> known) {
        if (!known.isEmpty()) {
            var ids = known.stream().map(s -> s.seen().id().value()).toList();
            Sql.run(tx, "delete from payments where dossier = any(?)", Sql.any(ids));
            Facts.forgetPayments(tx, ids);
        }
    }

    static void put(DSLContext tx, List<DossierRows.Shown> shown) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var s : shown) {
            s.seen().payments().forEach(p -> rows.add(row(s.seen(), p)));
        }
        Sql.batch(tx, PUT, rows);
    }

    private static @Nullable Object[] row(Dossier of, Payment payment) {
        var taker = payment.office();
        return new @Nullable Object[] {
            payment.id(),
            of.id().value(),
            (taker == null ? of.office() : taker).value(),
            of.office().value(),
            of.code().map(DossierCode::value).orElse(""),
            of.procedure().value(),
            of.procedureName(),
            of.filing().channel().name(),
            History.at(payment.takenAt()),
            Wire.text(payment)
        };
    }
}
