// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.results;

import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.OnResult;
import vn.motcua.model.result.Result;

/// What the next press carries out.
///
/// @param note the reason as it will be written down
/// @param act `null` for a copy, which has to be made first
record Proposal(
        ResultsViewModel.Task task,
        Result result,
        String note,
        @Nullable OnResult act) {}
