// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line from a scanning child to the counter.
///
/// @param page 1 for the first
/// @param done with ROWS: rows of pixels so far
/// @param of with ROWS: rows in all, 0 if unknown
/// @param file with PAGE: a name in the worker's folder
/// @param dpi with PAGE
/// @param width with PAGE, in px
/// @param height with PAGE, in px
record Told(
        Kind kind,
        int page,
        int done,
        int of,
        @Nullable String file,
        int dpi,
        int width,
        int height,
        @Nullable List<Device> devices,
        @Nullable Abilities abilities) {

    enum Kind {
        DEVICES,
        ABILITIES,
        ROWS,
        PAGE,
        END
    }

    static Told devices(List<Device> devices) {
        return new Told(Kind.DEVICES, 0, 0, 0, null, 0, 0, 0, devices, null);
    }

    static Told abilities(Abilities abilities) {
        return new Told(Kind.ABILITIES, 0, 0, 0, null, 0, 0, 0, null, abilities);
    }

    static Told rows(int page, int done, int of) {
        return new Told(Kind.ROWS, page, done, of, null, 0, 0, 0, null, null);
    }

    static Told page(int page, String file, int dpi, int width, int height) {
        return new Told(Kind.PAGE, page, 0, 0, file, dpi, width, height, null, null);
    }

    static Told end() {
        return new Told(Kind.END, 0, 0, 0, null, 0, 0, 0, null, null);
    }
}
