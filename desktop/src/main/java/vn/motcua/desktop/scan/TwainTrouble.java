// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import vn.motcua.model.problem.Problem;

/// Condition codes (`TWCC_…` of twain.h) that say more than that something failed.
enum TwainTrouble {
    LOWMEMORY(2, ScanProblem.OUT_OF_MEMORY),
    NODS(3, ScanProblem.NOT_FOUND),
    MAXCONNECTIONS(4, ScanProblem.BUSY),
    BADCAP(6, ScanProblem.NOT_POSSIBLE),
    BADVALUE(10, ScanProblem.NOT_POSSIBLE),
    CAPUNSUPPORTED(13, ScanProblem.NOT_POSSIBLE),
    CAPBADOPERATION(14, ScanProblem.NOT_POSSIBLE),
    CAPSEQERROR(15, ScanProblem.NOT_POSSIBLE),
    DENIED(16, ScanProblem.ACCESS),
    PAPERJAM(20, ScanProblem.JAMMED),
    PAPERDOUBLEFEED(21, ScanProblem.DOUBLE_FEED),
    CHECKDEVICEONLINE(23, ScanProblem.NOT_FOUND),
    INTERLOCK(24, ScanProblem.COVER_OPEN),
    DAMAGEDCORNER(25, ScanProblem.JAMMED),
    NOMEDIA(29, ScanProblem.NO_PAPER);

    private final int code;
    private final ScanProblem problem;

    TwainTrouble(int code, ScanProblem problem) {
        this.code = code;
        this.problem = problem;
    }

    /// @param result a `TWRC_…`
    /// @param condition what the source says of it
    static Problem of(int result, int condition, String device) {
        if (result == Twain.CANCEL) {
            return new Problem(ScanProblem.CANCELLED);
        }
        if (result == Twain.BUSY || result == Twain.SCANNERLOCKED) {
            return new Problem(ScanProblem.BUSY, device);
        }
        for (var trouble : values()) {
            if (trouble.code == condition) {
                return new Problem(trouble.problem, device);
            }
        }
        return new Problem(ScanProblem.IO, device);
    }
}
