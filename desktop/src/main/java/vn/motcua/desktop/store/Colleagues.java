// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.wire.Wire;

/// Who works at this office, as the centre said at the last sign-in: so that people are called by their names.
public final class Colleagues {

    private static final String NAME = "colleagues";

    private record Kept(List<Officer> officers) {}

    private final Settings settings;
    private volatile @Nullable List<Officer> officers;
    private volatile @Nullable Map<OfficerId, String> names;

    Colleagues(Settings settings) {
        this.settings = settings;
    }

    public void put(List<Officer> officers) {
        var text = Wire.text(new Kept(officers));
        if (!settings.get(NAME).filter(text::equals).isPresent()) {
            settings.put(NAME, text);
        }
        known(officers);
    }

    /// All of them, by name; empty before the first sign-in.
    public List<Officer> all() {
        var known = officers;
        return known == null ? read() : known;
    }

    /// The name in full; of somebody from elsewhere the sign-in name. Does not touch the disk after the first time.
    public String name(OfficerId id) {
        var known = names;
        if (known == null) {
            read();
            known = names;
        }
        return known == null ? id.value() : known.getOrDefault(id, id.value());
    }

    private List<Officer> read() {
        return known(settings.get(NAME)
                .map(text -> Wire.read(text, Kept.class).officers())
                .orElse(List.of()));
    }

    private List<Officer> known(List<Officer> all) {
        var sorted = all.stream().sorted(Comparator.comparing(Officer::name)).toList();
        officers = sorted;
        names = sorted.stream().collect(Collectors.toUnmodifiableMap(Officer::id, Officer::name));
        return sorted;
    }
}
