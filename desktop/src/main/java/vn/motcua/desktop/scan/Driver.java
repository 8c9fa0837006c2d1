// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.util.List;
import java.util.Map;

/// One kind of scanner driver, inside its child process. All calls but [#cancel] come from one thread.
interface Driver extends AutoCloseable {

    List<Device> devices();

    /// @param device empty for the first there is
    Abilities abilities(String device);

    /// Scans until the source has no more paper.
    ///
    /// @param options the driver's own, set after the settings
    void scan(ScanSettings settings, Map<String, String> options, PageFeed feed);

    /// From another thread, after [PageFeed#cancelled] has become true: stops what can be stopped at once.
    void cancel();

    /// Puts the device at rest, from wherever it stands. May hang: the counter knows the outcome by then.
    @Override
    void close();
}
