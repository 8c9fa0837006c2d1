// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultEntry;
import vn.motcua.model.result.ResultId;
import vn.motcua.server.store.Tx;

/// Results that this push brings, each with the first line of its history; written at once.
final class Deposits {

    private final Tx tx;
    private final Known known;
    private final Instant now;
    private final List<Result> results = new ArrayList<>();
    private final List<ResultEntry> lines = new ArrayList<>();

    Deposits(Tx tx, Known known, Instant now) {
        this.tx = tx;
        this.known = known;
        this.now = now;
    }

    ResultEntry add(Case cause, Result result) {
        known.results().add(result.id());
        known.deposited().add(result.key());
        results.add(result);
        var ties = result.ties();
        var line = new ResultEntry(
                result.id(),
                now,
                cause.command().actor(),
                cause.act().getClass().getSimpleName(),
                "",
                ties.copyOf() == null ? ties.replaces() : ties.copyOf());
        lines.add(line);
        return line;
    }

    Optional<Result> find(ResultId id) {
        return results.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /// Whether a result has the name of another, or its place in a status list.
    boolean isTaken(Result result) {
        var ties = result.ties();
        return known.results().contains(result.id())
                || tx.results().isTaken(ties)
                || results.stream()
                        .anyMatch(r -> ties.sealKey() != null
                                && ties.sealKey().equals(r.ties().sealKey())
                                && Objects.equals(ties.statusIndex(), r.ties().statusIndex()));
    }

    /// What was deposited so far stands in the warehouse from now on, to be found and changed there.
    void keep() {
        tx.results().add(results);
        tx.resultLines().add(lines);
        results.clear();
        lines.clear();
    }
}
