// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.papers;

import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.IdentityProof;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.procedure.RequiredPaper;

/// Identity cards and passports that are only shown: a reader that read the card has seen it. Pure.
public final class IdentityPaper {

    private IdentityPaper() {}

    /// Whether it is shown at the desk and given back.
    public static boolean isOnlyShown(RequiredPaper paper) {
        return paper.kind() == RequiredPaper.Kind.PRESENT && paper.isIdentity();
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
