// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.signature.Verdict;
import vn.motcua.model.seal.Seal;
import vn.motcua.model.seal.SealVerdict;
import vn.motcua.model.seal.VerdictKind;

/// What was found of one file or seal, ready to be shown.
///
/// @param source file name, or empty for a scanned seal
/// @param reason message key, with its arguments
/// @param seal what the seal says, `null` where there is none
/// @param signer name in the signing certificate, empty where there is none
/// @param provenAt when a trusted time stamp says that the signature was there, `null` without one
/// @param listsAsOf date of the lists that were asked, `null` without any
public record Judgement(
        String source,
        VerdictKind kind,
        String reason,
        List<String> args,
        @Nullable Seal seal,
        String signer,
        @Nullable Instant signedAt,
        @Nullable Instant provenAt,
        @Nullable Instant listsAsOf) {

    public static Judgement of(SealVerdict verdict) {
        return new Judgement(
                "",
                verdict.kind(),
                verdict.reason(),
                verdict.args(),
                verdict.seal(),
                "",
                null,
                null,
                verdict.listsAsOf());
    }

    public static Judgement of(Verdict verdict) {
        return new Judgement(
                "",
                verdict.kind(),
                verdict.reason(),
                verdict.args(),
                verdict.seal(),
                verdict.signer() == null ? "" : verdict.signer(),
                verdict.signedAt(),
                verdict.provenAt(),
                verdict.listsAsOf());
    }

    public Judgement from(String file) {
        return new Judgement(file, kind, reason, args, seal, signer, signedAt, provenAt, listsAsOf);
    }
}
