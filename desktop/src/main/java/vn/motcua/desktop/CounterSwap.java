// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import vn.motcua.desktop.session.Profile;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.swap.ExportQueue;
import vn.motcua.desktop.swap.ExportQueue.Exported;
import vn.motcua.desktop.swap.ExportQueue.Origin;
import vn.motcua.desktop.swap.TakeOver;
import vn.motcua.desktop.swap.TakeOver.Taken;

/// Takes this counter's queue to a stick, and another counter's from one.
final class CounterSwap {

    private final Session session;
    private final Clock clock;

    CounterSwap(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /// @param folder of the stick
    Exported exportTo(Path folder) {
        var origin = new Origin(session.device(), session.office().code(), session.desk(), session.recovery());
        return new ExportQueue(session.store(), origin, clock).to(folder);
    }

    /// @param stick an exported queue, or the profile folder of a dead counter
    Taken takeOver(Path stick) {
        var takeOver =
                new TakeOver(session.store(), session.centre(), session.office().code(), session.device());
        if (!Files.isDirectory(stick)) {
            return takeOver.from(stick);
        }
        var profile = Profile.of(stick);
        var origin = new Origin(profile.device(), profile.office(), profile.desk(), profile.recovery());
        return takeOver.fromProfile(stick, origin, profile.wrappedKey(), clock);
    }
}
