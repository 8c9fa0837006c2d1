// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import vn.motcua.desktop.signature.PdfVerifier;
import vn.motcua.desktop.signature.TrustFolder;
import vn.motcua.desktop.stamp.SealQr;
import vn.motcua.model.seal.VerdictKind;

/// The last step: with nothing but the folder that the walk left, and no centre, the result is valid, and one changed
/// byte makes it altered.
final class OfflineProof {

    private OfflineProof() {}

    static void of(Path folder) throws IOException {
        var trust = new TrustFolder(folder.resolve("trust")).read();
        var result = Files.readAllBytes(folder.resolve("result.pdf"));
        var verifier = new PdfVerifier(SealQr::readAll);
        var verdict = verifier.verify(result, trust, Instant.now());
        Walk.check(verdict.kind() == VerdictKind.VALID, "VALID, not " + verdict.kind());
        result[result.length / 2] ^= 1;
        var changed = verifier.verify(result, trust, Instant.now());
        Walk.check(changed.kind() == VerdictKind.ALTERED, "ALTERED, not " + changed.kind());
    }
}
