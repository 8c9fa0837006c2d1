// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.http;

import vn.motcua.model.problem.ProblemCode;

public enum HttpProblem implements ProblemCode {
    /// The body is larger than 1 MiB.
    TOO_LARGE,
    /// No such path.
    NOT_FOUND,
    /// A header is missing or cannot be read.
    BAD_HEADER,
    /// A fault of ours; the argument is its number in the log.
    BUG;

    @Override
    public String room() {
        return "http";
    }
}
