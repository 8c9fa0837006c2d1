// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.settings;

import vn.motcua.model.problem.ProblemCode;

public enum SettingsProblem implements ProblemCode {
    /// Arguments: name of the file.
    NOT_READ,
    /// The day is no date.
    NO_DAY,
    /// The day is over.
    PAST_DAY,
    /// All that the file says is in force already.
    NOTHING_NEW;

    @Override
    public String room() {
        return "settings";
    }
}
