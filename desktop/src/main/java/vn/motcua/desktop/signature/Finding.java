// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.util.Comparator;
import java.util.List;
import vn.motcua.model.seal.VerdictKind;

/// One thing that a check says; the gravest becomes the verdict.
record Finding(VerdictKind kind, String reason, List<String> args) {

    static final Finding FINE = new Finding(VerdictKind.VALID, "signature.reason.valid", List.of());

    private static final List<VerdictKind> GRAVEST_FIRST = List.of(
            VerdictKind.UNREADABLE,
            VerdictKind.ALTERED,
            VerdictKind.NOT_SIGNED,
            VerdictKind.REVOKED,
            VerdictKind.REPLACED,
            VerdictKind.UNKNOWN_SIGNER,
            VerdictKind.EXPIRED,
            VerdictKind.VALID);

    static Finding of(VerdictKind kind, String reason) {
        return new Finding(kind, "signature.reason." + reason, List.of());
    }

    static Finding altered(String reason) {
        return of(VerdictKind.ALTERED, reason);
    }

    /// The gravest, the first of equals.
    static Finding gravest(List<Finding> findings) {
        return findings.stream()
                .min(Comparator.comparingInt(finding -> GRAVEST_FIRST.indexOf(finding.kind())))
                .orElse(FINE);
    }
}
