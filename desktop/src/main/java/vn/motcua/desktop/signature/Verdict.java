// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.seal.Seal;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;

/// What is to be believed of a PDF, and why.
///
/// @param reason message key, in `signature.reason.…` or `seal.reason.…`
/// @param args for the message
/// @param signer common name of the last signature's certificate, `null` if there is none; unproven unless valid
/// @param organisation of the signer, may be empty
/// @param signedAt the time that the signature claims
/// @param level how long the last signature can be proved, `null` where DSS was not asked
/// @param provenAt when a trusted time stamp says that the signature was there, `null` without one
/// @param listsAsOf date of the trust list used, `null` without one
/// @param seal the seal found on the document, `null` if there is none
/// @param checks what was looked at one by one
public record Verdict(
        VerdictKind kind,
        String reason,
        List<String> args,
        @Nullable String signer,
        @Nullable String organisation,
        @Nullable Instant signedAt,
        @Nullable Level level,
        @Nullable Instant provenAt,
        @Nullable Instant listsAsOf,
        @Nullable Seal seal,
        List<Check> checks) {

    /// Of a file of which nothing more is known.
    static Verdict bare(Finding finding, @Nullable TrustList trust) {
        return new Verdict(
                finding.kind(),
                finding.reason(),
                finding.args(),
                null,
                null,
                null,
                null,
                null,
                trust == null ? null : trust.asOf(),
                null,
                List.of());
    }

    public boolean isValid() {
        return kind == VerdictKind.VALID;
    }
}
