// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.problem;

/// A problem that another program named: the centre's refusals and a child process's faults come home under their own
/// keys.
///
/// @param room the room that knows the problem
/// @param name the constant's name there
public record RemoteProblem(String room, String name) implements ProblemCode {

    /// @param key for example `scan.NO_PAPER`
    public static RemoteProblem of(String key) {
        var dot = key.lastIndexOf('.');
        return dot < 0
                ? new RemoteProblem("problem", key)
                : new RemoteProblem(key.substring(0, dot), key.substring(dot + 1));
    }
}
