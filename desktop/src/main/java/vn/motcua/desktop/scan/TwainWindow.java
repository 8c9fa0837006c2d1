// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.lang.foreign.MemorySegment;
import java.util.function.Predicate;

/// The window that drivers want to belong to, with its event loop. Where the system asks for none there is none.
interface TwainWindow extends AutoCloseable {

    MemorySegment handle();

    /// Lets waiting events through, each to the driver first.
    ///
    /// @param driver whether the event was the driver's own
    void pump(Predicate<MemorySegment> driver);

    @Override
    void close();

    static TwainWindow none() {
        return new TwainWindow() {
            @Override
            public MemorySegment handle() {
                return MemorySegment.NULL;
            }

            @Override
            public void pump(Predicate<MemorySegment> driver) {}

            @Override
            public void close() {}
        };
    }
}
