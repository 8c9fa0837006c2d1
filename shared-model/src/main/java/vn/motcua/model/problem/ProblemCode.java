// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.problem;

/// The key of a problem. Each room has its own enum; the texts (what happened, what to do) stand in the room's
/// `words_vi` and `words_en` bundles under `<key>.what` and `<key>.do`.
public interface ProblemCode {

    /// The room that knows this problem, for example `scan`.
    String room();

    /// The constant's own name, for example `NO_PAPER`.
    String name();

    /// The message key, for example `scan.NO_PAPER`.
    default String key() {
        return room() + "." + name();
    }
}
