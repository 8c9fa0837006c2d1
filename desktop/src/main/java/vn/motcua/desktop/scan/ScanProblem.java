// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import vn.motcua.desktop.worker.WorkerProblem;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;

public enum ScanProblem implements ProblemCode {
    NO_PAPER,
    JAMMED,
    DOUBLE_FEED,
    COVER_OPEN,
    BUSY,
    NO_SCANNER,
    NOT_FOUND,
    ACCESS,
    IO,
    OUT_OF_MEMORY,
    DIED,
    TIMED_OUT,
    CANCELLED,
    NO_LIBRARY,
    NOT_POSSIBLE,
    NO_FILES,
    PDF_LOCKED,
    PDF_BROKEN,
    PDF_UNSUPPORTED,
    IMAGE_BROKEN,
    TOO_LARGE,
    NOT_KEPT,
    MISFEED,
    BAD_ANSWER,
    BAD_ADDRESS,
    OTHER_KEY,
    FILE_EMPTY,
    FILE_DIED,
    FILE_TIMED_OUT,
    FILE_HOSTILE,
    FILES_REFUSED,
    NOT_A_PICTURE,
    OTHER_PICTURE,
    HEIC_PHOTO,
    MOVING_PICTURE,
    CUT_SHORT,
    PAGES_BROKEN,
    TOO_MANY_PAGES,
    NO_FOLDER,
    NO_PROFILE,
    PROFILE_NAME,
    PROFILE_KEY;

    @Override
    public String room() {
        return "scan";
    }

    /// The child's faults and the worker's own, under this room's codes.
    static Problem own(Problem problem) {
        var code = problem.code();
        if (code instanceof WorkerProblem worker) {
            return new Problem(problem, valueOf(worker.name()), problem.args().toArray());
        }
        return code.room().equals("scan")
                ? new Problem(problem, valueOf(code.name()), problem.args().toArray())
                : problem;
    }
}
