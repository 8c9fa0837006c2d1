// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.citizen.IdentityCheck;
import vn.motcua.model.citizen.IdentityCheck.Finding;

/// Whether an identity paper says the same in its QR code, its machine-readable zone and its print; if not, what each
/// says.
final class ComparedNote {

    private ComparedNote() {}

    static Note of(List<Finding> findings, Words words) {
        var lines = texts(findings, words).stream().map(Texts::wrapped).toArray(Node[]::new);
        var note = agrees(findings)
                ? new Note(Pill.Kind.OK, "check-circle-outline", lines)
                : new Note(Pill.Kind.WARN, "alert-outline", lines);
        note.setId("identity-compared");
        return note;
    }

    private static boolean agrees(List<Finding> findings) {
        return IdentityCheck.agrees(findings);
    }

    static List<String> texts(List<Finding> findings, Words words) {
        if (agrees(findings)) {
            var matters = findings.stream()
                    .map(f -> words.get("counter.identity.matter." + f.matter()).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return List.of(words.get("counter.identity.agrees", matters));
        }
        var texts = new ArrayList<>(List.of(words.get("counter.identity.differs")));
        findings.stream()
                .filter(f -> !f.agrees())
                .map(f -> words.get(
                        "counter.identity.said",
                        words.get("counter.identity.matter." + f.matter()),
                        f.said().stream()
                                .map(s -> words.get("counter.identity.place." + s.place(), s.value()))
                                .collect(Collectors.joining(", "))))
                .forEach(texts::add);
        return texts;
    }
}
