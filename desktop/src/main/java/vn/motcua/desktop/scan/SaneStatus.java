// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import vn.motcua.model.problem.Problem;

/// `SANE_Status` of the SANE standard 1.x, in its order.
enum SaneStatus {
    GOOD(null),
    UNSUPPORTED(ScanProblem.NOT_POSSIBLE),
    CANCELLED(ScanProblem.CANCELLED),
    DEVICE_BUSY(ScanProblem.BUSY),
    INVAL(ScanProblem.NOT_POSSIBLE),
    EOF(null),
    JAMMED(ScanProblem.JAMMED),
    NO_DOCS(ScanProblem.NO_PAPER),
    COVER_OPEN(ScanProblem.COVER_OPEN),
    IO_ERROR(ScanProblem.IO),
    NO_MEM(ScanProblem.OUT_OF_MEMORY),
    ACCESS_DENIED(ScanProblem.ACCESS);

    private final @org.jspecify.annotations.Nullable ScanProblem problem;

    SaneStatus(@org.jspecify.annotations.Nullable ScanProblem problem) {
        this.problem = problem;
    }

    static SaneStatus of(int status) {
        return status >= 0 && status < values().length ? values()[status] : IO_ERROR;
    }

    Problem problem(String device) {
        return new Problem(problem == null ? ScanProblem.IO : problem, device);
    }
}
