// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.store.Cursor;
import vn.motcua.desktop.store.Snapshot;
import vn.motcua.desktop.store.SnapshotFile;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreProblem;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.command.Scope;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages;

/// Fetches what happened after the cursors, many scopes at once, until there is no more; where a log cannot be read on,
/// its snapshot.
final class FetchEvents {

    private static final int EVENTS = 500;

    private static final Cursor NOT_READ = new Cursor(0, 0, "");

    private final Store store;
    private final CentralServer centre;
    private @Nullable Started started;

    private record Started(String path, SnapshotFile file) {}

    FetchEvents(Store store, CentralServer centre) {
        this.store = store;
        this.centre = centre;
    }

    /// @return whether a log that was read before was made anew since
    boolean follow(Map<Scope, Messages.Head> scopes) {
        return store.confirmed()
                .follow(scopes.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, e -> e.getValue().generation())));
    }

    void run(Set<Scope> scopes) {
        var snapshots = 0;
        for (var more = true; more; ) {
            var cursors = store.confirmed().cursors();
            var wants = scopes.stream()
                    .map(s -> want(s, cursors.getOrDefault(s, NOT_READ)))
                    .toList();
            var reply = centre.call("/v1/sync/pull", new Messages.Pull(wants, EVENTS), Messages.PullReply.class);
            apply(reply);
            var resets = reply.resets() == null ? java.util.List.<Messages.Reset>of() : reply.resets();
            snapshots += resets.size();
            if (snapshots > 2 * scopes.size()) {
                throw new Problem(StoreProblem.GAP, resets.getFirst().scope(), 0); // this centre contradicts itself
            }
            resets.forEach(this::reset);
            more = reply.more() && !reply.events().isEmpty() || !resets.isEmpty();
        }
    }

    private static Messages.Want want(Scope scope, Cursor at) {
        return new Messages.Want(scope, at.seq(), at.generation(), at.seq() == 0 ? "" : at.checksum());
    }

    /// What does not fit to what was read before makes the next pull ask for a snapshot.
    private void apply(Messages.PullReply reply) {
        try {
            store.confirmed().apply(reply.events());
        } catch (Problem problem) {
            if (problem.code() == StoreProblem.GAP) {
                reply.events().stream()
                        .map(EventLine::scope)
                        .filter(s -> s.value().equals(problem.args().getFirst()))
                        .findFirst()
                        .ifPresent(store.confirmed()::doubt);
            }
            throw problem;
        }
    }

    private void reset(Messages.Reset reset) {
        var file = file(reset.path());
        try (var in = centre.open(reset.path(), file.size())) {
            file.append(in);
        } catch (IOException e) {
            throw new Problem(e, CentreProblem.UNREACHABLE);
        } catch (Problem problem) {
            if (problem.code() != CentreProblem.UNREACHABLE) {
                started = null; // it does not go on there: next time from the first byte
            }
            throw problem;
        }
        started = null;
        try (file) {
            store.confirmed().replace(Snapshot.of(file, reset.scope()));
        }
    }

    /// A download that broke off goes on where it stopped, as long as the same snapshot is wanted.
    private SnapshotFile file(String path) {
        var known = started;
        if (known != null && known.path().equals(path)) {
            return known.file();
        }
        if (known != null) {
            known.file().close();
        }
        var fresh = new Started(path, store.snapshot());
        started = fresh;
        return fresh.file();
    }
}
