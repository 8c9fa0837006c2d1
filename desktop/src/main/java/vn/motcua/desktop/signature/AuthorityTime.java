// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.seal.Authority;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;

/// Whether each signer's authority is believed for signers, and was when it was signed. What no time stamp proves to be
/// older was signed just now.
final class AuthorityTime {

    private AuthorityTime() {}

    static List<Finding> of(
            PDDocument document, byte[] pdf, @Nullable TrustList trust, @Nullable Instant provenAt, Instant now)
            throws IOException {
        var findings = new ArrayList<Finding>();
        if (trust == null || trust.authorities().isEmpty()) {
            return findings;
        }
        for (var signature : document.getSignatureDictionaries()) {
            var mark = Mark.of(signature, pdf, trust);
            if (!mark.stampsTime() && !mark.authority().vouchesForSigners(provenAt == null ? now : provenAt)) {
                findings.add(finding(mark.authority()));
            }
        }
        return findings;
    }

    private static Finding finding(Authority authority) {
        var reason = authority.kind() == Authority.Kind.TIME_STAMPS ? "authority_stamps_only" : "authority_not_then";
        return new Finding(VerdictKind.UNKNOWN_SIGNER, "signature.reason." + reason, List.of(authority.name()));
    }
}
