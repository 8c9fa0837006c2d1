// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.results;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.model.result.Result;

/// The result that lies open.
///
/// @param ours whether this officer may end it
/// @param mayCopy whether this officer may give a copy of it
/// @param history oldest first
public record Opened(Found found, List<Line> history, boolean ours, boolean mayCopy, LocalDate today) {

    public Opened {
        history = List.copyOf(history);
    }

    public Result result() {
        return found.result();
    }

    /// Whether it holds, and nothing that would end it waits.
    public boolean holds() {
        return result().status() == Result.Status.VALID
                && history.stream().noneMatch(l -> l.waiting() && !l.what().equals("ReissueCopy"));
    }
}
