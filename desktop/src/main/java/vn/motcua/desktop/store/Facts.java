// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Extension;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.wire.Wire;

/// Keeps the rows that figures are counted and queues are made from beside the dossiers.
final class Facts {

    /// How a payment names itself that was made over the net, not at the counter.
    static final String ONLINE = "online";

    private static final int TITLE = 2_000;
    private static final int OWNER = 200;
    private static final int BATCH = 500;
    private static final String COMPLETE = "facts";

    private Facts() {}

    static void write(DSLContext tx, Collection<Dossier> dossiers) {
        Sql.batch(
                tx,
                "merge into facts (dossier, office, channel, procedure, officer, stage, received, due, ended,"
                        + " supplements, scanned, reused, helped, fee, online, cause, score, rated, book, line,"
                        + " assignee, code, title, owner) key (dossier)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                dossiers.stream().map(Facts::row).toList());
        Sql.batch(
                tx,
                "merge into fact_payments (dossier, id, dong, method, taken, office) key (dossier, id)"
                        + " values (?, ?, ?, ?, ?, ?)",
                dossiers.stream()
                        .flatMap(d -> d.payments().stream().map(p -> new @Nullable Object[] {
                            d.id().value(),
                            p.id(),
                            p.dong(),
                            p.method(),
                            History.at(p.takenAt()),
                            d.office().value()
                        }))
                        .toList());
    }

    /// A payment that the centre refused is not among those that are written again.
    static void forgetPayments(DSLContext tx, Collection<UUID> ids) {
        Sql.run(tx, "delete from fact_payments where dossier = any(?)", Sql.any(ids));
    }

    static void forget(DSLContext tx, Collection<UUID> ids) {
        forgetPayments(tx, ids);
        Sql.run(tx, "delete from facts where dossier = any(?)", Sql.any(ids));
    }

    /// For a store that an older program filled.
    static void complete(Database database, Settings settings) {
        if (settings.get(COMPLETE).isPresent()) {
            return;
        }
        while (database.write(Facts::some)) {
            Thread.onSpinWait();
        }
        settings.put(COMPLETE, "1");
    }

    private static boolean some(DSLContext tx) {
        var lacking = Sql.rows(
                tx,
                "select seen from dossiers d where not exists (select 1 from facts f where f.dossier = d.id) limit "
                        + BATCH,
                r -> Wire.read(r.getString(1), Dossier.class));
        write(tx, lacking);
        return lacking.size() == BATCH;
    }

    private static @Nullable Object[] row(Dossier d) {
        var receipt = d.receipt().orElse(null);
        var ended = ended(d.stage());
        var rating = d.progress().rating();
        var register = d.progress().register();
        return new @Nullable Object[] {
            d.id().value(),
            d.office().value(),
            d.filing().channel().name(),
            d.procedure().value(),
            receipt == null ? "" : receipt.receivedBy().value(),
            DossierRows.stage(d.stage()),
            receipt == null ? null : History.at(receipt.receivedAt()),
            receipt == null ? null : receipt.due(),
            ended == null ? null : History.at(ended),
            d.progress().supplements(),
            count(d, Source.Scanned.class),
            count(d, Source.FromWarehouse.class),
            !d.filing().helpedBy().isBlank(),
            Optional.ofNullable(receipt).map(Receipt::feeDong).orElse(0L),
            d.payments().stream().anyMatch(p -> p.method().equals(ONLINE)),
            d.progress().extensions().stream().map(Extension::cause).reduce("", (_, last) -> last),
            rating == null ? null : rating.score(),
            rating == null ? null : History.at(rating.at()),
            register == null ? null : register.year(),
            register == null ? null : register.number(),
            d.assignee().map(OfficerId::value).orElse(""),
            d.code().map(DossierCode::value).orElse(""),
            start(d.procedureName(), TITLE),
            start(d.applicant().name(), OWNER)
        };
    }

    private static String start(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }

    private static int count(Dossier dossier, Class<? extends Source> source) {
        return (int) dossier.papers().stream()
                .filter(p -> source.isInstance(p.source()))
                .count();
    }

    private static @Nullable Instant ended(Stage stage) {
        return switch (stage) {
            case Stage.Returned returned -> returned.returnedAt();
            case Stage.Refused refused -> refused.at();
            case Stage.Withdrawn withdrawn -> withdrawn.at();
            case Stage.Closed closed -> closed.at();
            case Stage.Cancelled cancelled -> cancelled.at();
            default -> null;
        };
    }
}
