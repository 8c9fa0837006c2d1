// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.model.wire.Wire;

/// A set of forms as one regulation gives it, in force from a day. A set may hold only some of the forms; for the rest
/// the set before it stands.
///
/// @param law where it comes from
record FormSet(String id, LocalDate validFrom, String law, List<FormTemplate> forms) {

    private static final String FOLDER = "/assets/forms/";

    /// How a shipped set is listed.
    private record Listed(String id, LocalDate validFrom, String law, List<String> files) {}

    private record Listing(List<Listed> sets) {}

    FormSet {
        forms = List.copyOf(forms);
    }

    Optional<FormTemplate> form(FormKind kind) {
        return forms.stream().filter(f -> f.kind().equals(kind.number())).findFirst();
    }

    /// The sets that ship with the product.
    static List<FormSet> shipped() {
        var sets = new ArrayList<FormSet>();
        for (var listed : Wire.read(bytes("sets.json"), Listing.class).sets()) {
            var forms = listed.files().stream()
                    .map(file -> Wire.read(bytes(listed.id() + "/" + file + ".json"), FormTemplate.class))
                    .toList();
            sets.add(new FormSet(listed.id(), listed.validFrom(), listed.law(), forms));
        }
        return sets;
    }

    private static byte[] bytes(String file) {
        try (var in = FormSet.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + FOLDER + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
