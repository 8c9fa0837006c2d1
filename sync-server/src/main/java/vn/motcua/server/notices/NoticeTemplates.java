// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.model.wire.ReferenceItem;
import vn.motcua.model.wire.Wire;

/// What notices say: shipped, or published over it (kind `notice`) without a release.
final class NoticeTemplates {

    static final String KIND = "notice";

    private final List<ReferenceItem> published;

    /// @param published in the order they come into force
    NoticeTemplates(List<ReferenceItem> published) {
        this.published = published;
    }

    /// The words in force on a day.
    NoticeTemplate of(String kind, LocalDate day) {
        return published.stream()
                .filter(i -> i.kind().equals(KIND)
                        && i.id().equals(kind)
                        && !i.validFrom().isAfter(day))
                .reduce((_, later) -> later)
                .map(i -> Wire.read(i.json(), NoticeTemplate.class))
                .orElseGet(() -> shipped(kind));
    }

    private static NoticeTemplate shipped(String kind) {
        var name = "/assets/procedures/notices/" + kind + ".json";
        try (var in = NoticeTemplates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return Wire.read(in.readAllBytes(), NoticeTemplate.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
