// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// The last sentence a desk of the post says.
///
/// @param key of the words, empty for none
/// @param number of what it is about
/// @param why what was refused, `null` if all went well
record Outcome(String key, String number, @Nullable Problem why) {

    static final Outcome NONE = new Outcome("", "", null);

    static Outcome done(String key, String number) {
        return new Outcome(key, number, null);
    }

    static Outcome refused(Problem why) {
        return new Outcome("", "", why);
    }

    boolean isEmpty() {
        return key.isEmpty() && why == null;
    }
}
