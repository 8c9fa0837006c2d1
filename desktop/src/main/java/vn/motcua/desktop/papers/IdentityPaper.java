// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.IdentityProof;
import vn.motcua.model.dossier.Source;
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

    /// Whether it is known who stands at the desk: by a card that was read, or by papers that were compared with the
    /// face. A number that was only typed proves nobody.
    ///
    /// @param dossier in hand, `null` if there is none yet
    public static boolean isProven(IdentityProof proof, @Nullable Dossier dossier) {
        return proof != IdentityProof.MANUAL
                || dossier != null
                        && dossier.papers().stream()
                                .anyMatch(p -> isOnlyShown(p.required()) && p.source() instanceof Source.Shown);
    }
}
