// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.seal.TrustList;

/// Looks into foreign PDFs, for whoever must not do so himself.
public interface Verifier {

    /// @param trust `null` where none is there: an honest file is then of an unknown signer
    Verdict verify(byte[] pdf, @Nullable TrustList trust, Instant now);

    /// The states that a file went through; none where it cannot be read.
    Revisions revisions(byte[] pdf, @Nullable TrustList trust);

    /// A page to be looked at.
    ///
    /// @param page from 0
    /// @throws vn.motcua.model.problem.Problem `PAGE_UNREADABLE`
    PagePicture page(byte[] pdf, int page);
}
