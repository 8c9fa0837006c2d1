// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.motcua.model.wire.Catalogue;

/// The kinds of results that are known, with the name of the document: those that the catalogue's procedures end with.
public record Kinds(Map<String, String> names) {

    public Kinds {
        names = Collections.unmodifiableMap(new TreeMap<>(names));
    }

    public static Kinds of(Catalogue catalogue) {
        var names = new TreeMap<String, String>();
        catalogue.procedures().forEach(p -> {
            var code = p.resultCode().isBlank() ? p.code().value() : p.resultCode();
            names.putIfAbsent(code, p.resultName());
        });
        return new Kinds(names);
    }

    Optional<String> name(String kind) {
        return Optional.ofNullable(names.get(kind));
    }

    boolean knows(String kind) {
        return names.containsKey(kind);
    }
}
