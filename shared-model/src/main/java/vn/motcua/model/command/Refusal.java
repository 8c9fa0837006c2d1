// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import java.util.List;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.RemoteProblem;

/// A problem as it travels: a message key and its arguments.
public record Refusal(String key, List<String> args) {

    public static Refusal of(Problem problem) {
        return new Refusal(problem.code().key(), problem.args());
    }

    public Problem problem() {
        return new Problem(RemoteProblem.of(key), args.toArray());
    }
}
