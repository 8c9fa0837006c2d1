// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;
import org.jspecify.annotations.Nullable;

/// The newest document time stamp of a PDF (ISO 32000-2 §12.8.5).
final class LastStamp {

    private static final String TIME_STAMP = "ETSI.RFC3161";

    private LastStamp() {}

    /// When the certificate it was made with expires: by then another must stand over it.
    ///
    /// @return `null` if there is none that can be read
    @SuppressWarnings("unchecked")
    static @Nullable Instant expires(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var stamp = document.getSignatureDictionaries().stream()
                    .filter(s -> TIME_STAMP.equals(s.getSubFilter()))
                    .max((a, b) -> Integer.compare(end(a.getByteRange()), end(b.getByteRange())));
            if (stamp.isEmpty()) {
                return null;
            }
            var token = new TimeStampToken(new CMSSignedData(stamp.get().getContents(pdf)));
            var own = token.getCertificates().getMatches((Selector<X509CertificateHolder>) token.getSID());
            return own.isEmpty() ? null : own.iterator().next().getNotAfter().toInstant();
        } catch (IOException | CMSException | TSPException e) {
            return null;
        }
    }

    private static int end(int[] range) {
        return range.length < 4 ? 0 : range[2] + range[3];
    }
}
