// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.http;

import vn.motcua.model.problem.ProblemCode;

public enum HttpProblem implements ProblemCode {
    /// The body is larger than 1 MiB.
    TOO_LARGE,
    /// More calls than this counter, its office or the centre has a budget for; the argument is the seconds to wait.
    TOO_MANY,
    /// More calls under way than can be served; the argument is the seconds to wait.
    BUSY,
    /// The counter speaks a protocol that is too old or too new: it may say hello and push, but not read.
    OTHER_PROTOCOL,
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
