// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.seal.TrustList;

/// The verifier without its process, for files that the tests made themselves.
public final class VerifierHere implements Verifier {

    private final PdfVerifier verifier = new PdfVerifier(SealReader.NONE);

    @Override
    public Verdict verify(byte[] pdf, @Nullable TrustList trust, Instant now) {
        return verifier.verify(pdf, trust, now);
    }

    @Override
    public Revisions revisions(byte[] pdf, @Nullable TrustList trust) {
        return Revisions.of(pdf, trust);
    }

    @Override
    public PagePicture page(byte[] pdf, int page) {
        var picture = PagePicture.of(pdf, page);
        if (picture.pages() == 0) {
            throw new vn.motcua.model.problem.Problem(SignatureProblem.PAGE_UNREADABLE);
        }
        return picture;
    }
}
