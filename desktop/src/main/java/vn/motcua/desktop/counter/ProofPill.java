// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.IdentityProof;

/// How sure it is who stands at the desk.
final class ProofPill {

    private ProofPill() {}

    /// @param proven whether anything but a typed number says so
    static Pill of(IdentityProof proof, boolean proven, Words words) {
        return proven
                ? new Pill(Pill.Kind.OK, "shield-check-outline", words.get("counter.proof." + proof))
                : new Pill(Pill.Kind.WARN, "eye-outline", words.get("counter.proof.none"));
    }
}
