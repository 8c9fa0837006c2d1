// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.time.Instant;
import java.util.Arrays;
import vn.motcua.desktop.signature.PdfVerifier;
import vn.motcua.desktop.signature.SealReader;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.VerdictKind;

/// The last look at a file before it leaves: it begins with the unstamped document and our own verifier finds nothing
/// altered. The QR is not read again: the stamp read it back from its rendering, and what is signed holds the stamp.
public final class SignedFile {

    private SignedFile() {}

    /// @throws Problem CHECK_FAILED
    public static void check(byte[] signed, byte[] p0, Instant now) {
        var prefix = signed.length > p0.length && Arrays.equals(signed, 0, p0.length, p0, 0, p0.length);
        var verdict = new PdfVerifier(SealReader.NONE).verify(signed, null, now);
        if (!prefix || verdict.kind() != VerdictKind.UNKNOWN_SIGNER) {
            throw new Problem(SigningProblem.CHECK_FAILED, verdict.kind());
        }
    }
}
