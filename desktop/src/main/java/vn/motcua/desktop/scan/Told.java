// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.RemoteProblem;

/// A line from a scanning child to the counter.
///
/// @param page 1 for the first
/// @param done with ROWS: rows of pixels so far
/// @param of with ROWS: rows in all, 0 if unknown
/// @param file with PAGE: a name in the worker's folder; with FAULT: the key of a problem
/// @param args with FAULT: the problem's
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
        @Nullable Abilities abilities,
        @Nullable List<String> args) {

    enum Kind {
        DEVICES,
        ABILITIES,
        ROWS,
        PAGE,
        /// a file of many is begun; `page` is its place
        FILE,
        /// a file of many is left out, wholly or in part
        FAULT,
        END
    }

    static Told devices(List<Device> devices) {
        return new Told(Kind.DEVICES, 0, 0, 0, null, 0, 0, 0, devices, null, null);
    }

    static Told abilities(Abilities abilities) {
        return new Told(Kind.ABILITIES, 0, 0, 0, null, 0, 0, 0, null, abilities, null);
    }

    static Told rows(int page, int done, int of) {
        return new Told(Kind.ROWS, page, done, of, null, 0, 0, 0, null, null, null);
    }

    static Told page(int page, String file, int dpi, int width, int height) {
        return new Told(Kind.PAGE, page, 0, 0, file, dpi, width, height, null, null, null);
    }

    static Told end() {
        return new Told(Kind.END, 0, 0, 0, null, 0, 0, 0, null, null, null);
    }

    /// @param place 1 for the first file
    static Told file(int place) {
        return new Told(Kind.FILE, place, 0, 0, null, 0, 0, 0, null, null, null);
    }

    static Told fault(int place, Problem problem) {
        return new Told(Kind.FAULT, place, 0, 0, problem.code().key(), 0, 0, 0, null, null, problem.args());
    }

    /// What a FAULT names.
    Problem problem() {
        return ScanProblem.own(new Problem(
                RemoteProblem.of(Objects.requireNonNull(file)),
                Objects.requireNonNullElse(args, List.of()).toArray()));
    }
}
