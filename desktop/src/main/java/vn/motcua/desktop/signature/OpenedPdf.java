// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDocumentReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/// A PDF and the revisions it went through, each parsed once for all that look at it: our own checks and EU DSS. From
/// one thread.
final class OpenedPdf implements AutoCloseable {

    /// Bytes of the revisions that stay open together; beyond that, one is parsed each time it is looked at.
    private static final long MOST_KEPT = 32L << 20;

    private final byte[] pdf;
    private final Map<Integer, PdfBoxDocumentReader> kept = new HashMap<>();
    private long bytes;

    OpenedPdf(byte[] pdf) {
        this.pdf = pdf;
    }

    /// One look at a revision.
    record Look(PdfBoxDocumentReader reader, boolean isKept) implements AutoCloseable {

        PDDocument document() {
            return reader.getPDDocument();
        }

        @Override
        public void close() throws IOException {
            if (!isKept) {
                reader.close();
            }
        }
    }

    byte[] bytes() {
        return pdf;
    }

    /// The file as it is.
    Look whole() throws IOException {
        return at(pdf.length);
    }

    /// The file as it was.
    ///
    /// @param end how many of its bytes were there
    /// @throws eu.europa.esig.dss.pades.exception.InvalidPasswordException where it wants a password
    Look at(int end) throws IOException {
        var known = kept.get(end);
        if (known != null) {
            return new Look(known, true);
        }
        var part = end == pdf.length ? pdf : Arrays.copyOf(pdf, end);
        var reader = new PdfBoxDocumentReader(new InMemoryDocument(part));
        if (!kept.isEmpty() && bytes + end > MOST_KEPT) {
            return new Look(reader, false);
        }
        bytes += end;
        kept.put(end, reader);
        return new Look(reader, true);
    }

    @Override
    public void close() {
        kept.values().forEach(IOUtils::closeQuietly);
        kept.clear();
    }
}
