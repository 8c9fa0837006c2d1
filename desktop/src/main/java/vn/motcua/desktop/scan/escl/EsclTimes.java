// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan.escl;

import java.time.Duration;

/// How long a device may take.
///
/// @param answer for a question that it can answer without moving anything
/// @param silence without a byte and without an answer to "how are you?" while a page is awaited; then it hangs
/// @param page for one page, however lively the device is
/// @param busy while it says that another job keeps it
record EsclTimes(Duration answer, Duration silence, Duration page, Duration busy) {

    static final EsclTimes USUAL =
            new EsclTimes(Duration.ofSeconds(5), Duration.ofSeconds(9), Duration.ofMinutes(3), Duration.ofSeconds(15));
}
