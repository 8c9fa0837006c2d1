// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.papers;

import java.util.List;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.procedure.RequiredPaper;

/// Rows that stand for an identity card or passport. Its scan is sensitive (NĐ 356/2025 art 4); where it is only shown,
/// a reader that read the card has seen it. Pure.
public final class IdentityPaper {

    private static final List<NameKey> NAMES =
            List.of(NameKey.of("giấy tờ tùy thân"), NameKey.of("căn cước"), NameKey.of("hộ chiếu"));

    private IdentityPaper() {}

    public static boolean is(RequiredPaper paper) {
        var name = NameKey.of(paper.name());
        return NAMES.stream().anyMatch(name::contains);
    }

    /// Whether it is shown at the desk and given back.
    public static boolean isOnlyShown(RequiredPaper paper) {
        return paper.kind() == RequiredPaper.Kind.PRESENT && is(paper);
    }
}
