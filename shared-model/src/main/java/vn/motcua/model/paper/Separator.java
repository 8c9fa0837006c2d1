// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.paper;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a separator sheet in a stack says: the pages behind it belong together, and perhaps which row of which
/// procedure's checklist they are for.
///
/// @param procedure its code; empty if the sheet only splits
/// @param row of the checklist, 0 if the sheet only splits
public record Separator(String procedure, int row) {

    /// Only splits.
    public static final Separator PLAIN = new Separator("", 0);

    private static final String MARK = "MOTCUA-TACH";
    private static final Pattern CODE = Pattern.compile(MARK + "(?::([0-9A-Z.]{1,40}):([1-9]\\d?))?");

    /// What its QR says, in letters that make the code small.
    public String code() {
        return row == 0 ? MARK : MARK + ":" + procedure + ":" + row;
    }

    /// Empty for any other code.
    public static Optional<Separator> parse(String code) {
        var match = CODE.matcher(code);
        if (!match.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                match.group(1) == null ? PLAIN : new Separator(match.group(1), Integer.parseInt(match.group(2))));
    }

    /// The row it names in a dossier of this procedure, 0 for none.
    public int rowIn(String other) {
        return procedure.equals(other) ? row : 0;
    }
}
