// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.util.List;
import vn.motcua.model.problem.Problem;

/// What the desk says of the last act.
///
/// @param done key of the sentence, empty if there is none
/// @param problems why something did not go, with the code it was about
record Said(String done, List<String> args, List<Problem> problems) {

    static final Said NOTHING = new Said("", List.of(), List.of());

    static Said of(Problem why) {
        return new Said("", List.of(), List.of(why));
    }
}
