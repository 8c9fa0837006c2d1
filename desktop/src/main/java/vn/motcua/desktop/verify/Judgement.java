// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.signature.Check;
import vn.motcua.desktop.signature.Level;
import vn.motcua.desktop.signature.Verdict;
import vn.motcua.model.seal.Seal;
import vn.motcua.model.seal.SealVerdict;
import vn.motcua.model.seal.VerdictKind;

/// What is to be believed of one file or seal.
///
/// @param reason message key, with its arguments
/// @param seal what the seal says, `null` where there is none
/// @param signer name in the last signature's certificate, empty where there is none
/// @param level how long that signature can be proved, `null` where it is not known
/// @param provenAt when a trusted time stamp says that the signature was there, `null` without one
/// @param listsAsOf date of the lists that were asked, `null` without any
/// @param checks what was looked at one by one
public record Judgement(
        VerdictKind kind,
        String reason,
        List<String> args,
        @Nullable Seal seal,
        String signer,
        @Nullable Instant signedAt,
        @Nullable Level level,
        @Nullable Instant provenAt,
        @Nullable Instant listsAsOf,
        List<Check> checks) {

    public static Judgement of(SealVerdict verdict) {
        return new Judgement(
                verdict.kind(),
                verdict.reason(),
                verdict.args(),
                verdict.seal(),
                "",
                null,
                null,
                null,
                verdict.listsAsOf(),
                Check.of(verdict));
    }

    public static Judgement of(Verdict verdict) {
        return new Judgement(
                verdict.kind(),
                verdict.reason(),
                verdict.args(),
                verdict.seal(),
                verdict.signer() == null ? "" : verdict.signer(),
                verdict.signedAt(),
                verdict.level(),
                verdict.provenAt(),
                verdict.listsAsOf(),
                verdict.checks());
    }

    /// The same, but for what somebody else knows better of the result.
    Judgement butIs(VerdictKind other, String why) {
        var known = checks.stream()
                .map(one -> one.part() == Check.Part.STATUS ? new Check(one.part(), why, List.of()) : one)
                .toList();
        return new Judgement(other, why, List.of(), seal, signer, signedAt, level, provenAt, listsAsOf, known);
    }
}
