// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.util.List;
import org.jooq.DSLContext;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.OnResult;
import vn.motcua.model.result.ResultEntry;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.wire.Wire;

/// What was done to results: as the centre told it, and what of this counter still waits for the centre.
public final class ResultHistory {

    private final Database database;

    ResultHistory(Database database) {
        this.database = database;
    }

    /// Oldest first; empty where the centre told nothing.
    public List<ResultEntry> of(ResultId result) {
        return database.read(db ->
                Sql.rows(db, "select history from results where id = ?", r -> r.getString(1), result.value()).stream()
                        .flatMap(text -> List.of(Wire.read(text, ResultEntry[].class)).stream())
                        .toList());
    }

    /// Commands on this result that the centre has not carried out yet.
    public List<Command> waiting(ResultId result) {
        return database.read(db -> waiting(db, result));
    }

    static List<Command> waiting(DSLContext db, ResultId result) {
        return Sql.rows(
                        db,
                        "select body from outbox where dossier is null and not pulled"
                                + " and state in ('WAITING', 'ACCEPTED', 'HELD') and body like ? order by epoch, op",
                        r -> Wire.command(r.getString(1)),
                        "%\"result\":\"" + result.value() + "\"%")
                .stream()
                .filter(command -> isOn(command.act(), result))
                .toList();
    }

    private static boolean isOn(Act act, ResultId result) {
        return act instanceof OnResult on && on.result().equals(result);
    }

    static void put(DSLContext tx, ResultId result, List<ResultEntry> history) {
        if (!history.isEmpty()) {
            Sql.run(tx, "update results set history = ? where id = ?", Wire.text(history), result.value());
        }
    }
}
