// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.counter.Devices;
import vn.motcua.desktop.signature.card.TokenSource;
import vn.motcua.desktop.signing.Marks;

/// What lies around one counter program: the folder it keeps its data in, the clock, and the machines of the desk.
///
/// @param clock in the zone of the offices, [#ZONE]
/// @param choosePdf asks for a PDF, or takes one that is ready; `null` if the officer thought better of it
/// @param version of the program, as shown
/// @param demo whether all people are invented and everything printed must say so
public record Edges(
        Path profile,
        Clock clock,
        Devices devices,
        TokenSource tokens,
        Marks marks,
        Supplier<@Nullable Path> choosePdf,
        String version,
        boolean demo) {

    /// Due dates and opening hours are Vietnamese time, whatever the machine is set to.
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
}
