// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.RegisterNumber;

/// Where the register (sổ theo dõi hồ sơ) holds a dossier; dots to write on while the centre has not given it.
///
/// @param book for example `01/2026`
/// @param number for example `123`
public record RegisterEntry(String book, String number) {

    public static final RegisterEntry OPEN = new RegisterEntry("", "");

    /// The line that the centre gave, in the one book of its year; [#OPEN] for none.
    public static RegisterEntry of(@Nullable RegisterNumber line) {
        return line == null ? OPEN : new RegisterEntry("01/" + line.year(), String.valueOf(line.number()));
    }
}
