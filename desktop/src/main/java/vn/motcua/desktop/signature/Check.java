// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.motcua.model.seal.SealVerdict;
import vn.motcua.model.seal.VerdictKind;

/// One of the things that were looked at for a verdict. What was not looked at, because something graver stood before
/// it, has none.
///
/// @param reason message key of what is wrong, empty where nothing is
/// @param args for the message
public record Check(Part part, String reason, List<String> args) {

    /// In the order in which they are told.
    public enum Part {
        /// The document is the one that the seal was made for.
        BINDING,
        /// The signature fits these bytes, and nothing came after it but proofs.
        CONTENT,
        /// Who signed is believed.
        SIGNER,
        /// The seal was made by a key of the office that it names.
        ISSUER,
        /// The result has not ended.
        STATUS
    }

    private static final String OF_FILE = "signature.reason.";
    private static final String OTHER_DOCUMENT = OF_FILE + "seal_of_another";
    private static final String LISTS_OLD = "seal.reason.lists_old";
    private static final Set<String> OF_STATUS =
            Set.of("seal.reason.result_revoked", "seal.reason.result_replaced", "seal.reason.expired", LISTS_OLD);

    public boolean holds() {
        return reason.isEmpty();
    }

    /// Of a printed seal alone.
    public static List<Check> of(SealVerdict verdict) {
        if (verdict.seal() == null) {
            return List.of();
        }
        var finding = new Finding(verdict.kind(), verdict.reason(), verdict.args());
        return ofSeal(verdict.kind() == VerdictKind.VALID ? List.of() : List.of(finding));
    }

    /// @param findings all that is wrong, what the verdict says first
    /// @param isSigned whether the file has a signature or had one
    /// @param isJudged whether the signer was judged
    static List<Check> of(List<Finding> findings, boolean isSigned, boolean isJudged, boolean isSealed) {
        var checks = new ArrayList<Check>();
        if (isSealed) {
            checks.add(of(Part.BINDING, first(findings, Check::isOfAnother)));
        }
        if (isSigned) {
            checks.add(of(Part.CONTENT, first(findings, Check::isOfContent)));
        }
        var signer = first(findings, Check::isOfSigner);
        if (isJudged || isSigned && signer.isPresent()) {
            checks.add(of(Part.SIGNER, signer));
        }
        if (isSealed) {
            checks.addAll(ofSeal(findings));
        }
        return List.copyOf(checks);
    }

    private static List<Check> ofSeal(List<Finding> findings) {
        var status = first(findings, one -> OF_STATUS.contains(one.reason()));
        var issuer =
                first(findings, one -> one.reason().startsWith("seal.reason.") && !OF_STATUS.contains(one.reason()));
        return issuer.isPresent()
                ? List.of(of(Part.ISSUER, issuer))
                : List.of(of(Part.ISSUER, Optional.empty()), of(Part.STATUS, status));
    }

    private static Check of(Part part, Optional<Finding> wrong) {
        return wrong.map(one -> new Check(part, one.reason(), one.args()))
                .orElseGet(() -> new Check(part, "", List.of()));
    }

    private static Optional<Finding> first(List<Finding> findings, Predicate<Finding> that) {
        return findings.stream().filter(that).findFirst();
    }

    private static boolean isOfAnother(Finding one) {
        return one.reason().equals(OTHER_DOCUMENT);
    }

    private static boolean isOfContent(Finding one) {
        return (one.kind() == VerdictKind.ALTERED || one.kind() == VerdictKind.NOT_SIGNED)
                && one.reason().startsWith(OF_FILE)
                && !isOfAnother(one);
    }

    private static boolean isOfSigner(Finding one) {
        return one.reason().equals(LISTS_OLD)
                || one.reason().startsWith(OF_FILE) && !isOfAnother(one) && !isOfContent(one);
    }
}
