// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.model.dossier.DossierCode;

/// The QR that our own sheets bear: the form's number, then its data, with bars between them. Knows only where the
/// dossier's code stands.
final class PrintedForm {

    private static final Pattern OURS = Pattern.compile("F\\w+\\|.*", Pattern.DOTALL);

    private PrintedForm() {}

    /// Empty for what is no form of ours, or names no dossier.
    static Optional<Scan> of(String text) {
        if (!OURS.matcher(text).matches()) {
            return Optional.empty();
        }
        var fields = List.of(text.split("\\|", -1));
        var at =
                switch (fields.getFirst()) {
                    case "FPG" -> 2;
                    case "FBL" -> 3;
                    default -> 1;
                };
        return fields.stream()
                .skip(at)
                .findFirst()
                .map(String::strip)
                .filter(DossierCode::looksLikeOne)
                .map(code -> new Scan(kind(fields.getFirst()), code));
    }

    private static Scan.Kind kind(String form) {
        return switch (form) {
            case "F01" -> Scan.Kind.DOSSIER;
            case "F02" -> Scan.Kind.ASKED;
            default -> Scan.Kind.SHEET;
        };
    }
}
