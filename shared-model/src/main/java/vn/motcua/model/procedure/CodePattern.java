// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A shape of code that is read, old or new; data, because the rules change hands and shapes.
///
/// @param id for example `dossier-2018`
/// @param regex of the whole code
public record CodePattern(String id, Label label, String regex, String example, Validity validity) {

    public boolean matches(String text) {
        return Pattern.matches(regex, text.strip());
    }

    /// The first shape that a text has: whatever its days, an old code stays readable.
    public static Optional<CodePattern> of(List<CodePattern> patterns, String text) {
        return patterns.stream().filter(p -> p.matches(text)).findFirst();
    }
}
