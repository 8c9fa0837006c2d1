// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.ByteRange;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PdfByteRangeDocument;
import eu.europa.esig.dss.pades.validation.PdfRevision;
import eu.europa.esig.dss.pades.validation.PdfSignatureDictionary;
import eu.europa.esig.dss.pades.validation.PdfSignatureField;
import eu.europa.esig.dss.pades.validation.dss.PdfCompositeDssDictionary;
import eu.europa.esig.dss.pades.validation.timestamp.PdfTimestampToken;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.PdfCMSRevision;
import eu.europa.esig.dss.pdf.PdfDocDssRevision;
import eu.europa.esig.dss.pdf.PdfDocTimestampRevision;
import eu.europa.esig.dss.pdf.PdfDssDict;
import eu.europa.esig.dss.pdf.PdfSignatureDictionaryComparator;
import eu.europa.esig.dss.pdf.PdfSignatureRevision;
import eu.europa.esig.dss.pdf.modifications.PdfModificationDetection;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.nativedrawer.PdfBoxNativeSignatureDrawerFactory;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.x509.tsp.TimestampToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How EU DSS takes a file that stands open and whose revisions we have proved: each byte range looked at
/// ([SignedRange]), nothing added but proofs ([Additions]). It parses no revision again and compares none with the
/// last.
final class ProvedRevisions extends PdfBoxSignatureService {

    private final OpenedPdf opened;

    private ProvedRevisions(OpenedPdf opened) {
        super(PDFServiceMode.SIGNATURE, new PdfBoxNativeSignatureDrawerFactory());
        this.opened = opened;
    }

    static IPdfObjFactory of(OpenedPdf opened) {
        return new PdfBoxNativeObjectFactory() {
            @Override
            public PDFSignatureService newPAdESSignatureService() {
                return configure(new ProvedRevisions(opened));
            }
        };
    }

    /// The newest first.
    @Override
    public List<PdfRevision> getRevisions(DSSDocument document, char @Nullable [] password) {
        try {
            return new Reading(document).all();
        } catch (IOException e) {
            throw new DSSException(e);
        }
    }

    @Override
    public void analyzePdfModifications(
            DSSDocument document, List<AdvancedSignature> signatures, char @Nullable [] password) {
        var seen = modifications();
        for (var signature : signatures) {
            ((PAdESSignature) signature).getPdfRevision().setModificationDetection(seen);
            signature.getDocumentTimestamps().forEach(stamp -> tell(stamp, seen));
        }
    }

    @Override
    public void analyzeTimestampPdfModifications(
            DSSDocument document, List<TimestampToken> stamps, char @Nullable [] password) {
        var seen = modifications();
        stamps.forEach(stamp -> tell(stamp, seen));
    }

    private static void tell(TimestampToken stamp, PdfModificationDetection seen) {
        if (stamp instanceof PdfTimestampToken ofPdf) {
            ofPdf.getPdfRevision().setModificationDetection(seen);
        }
    }

    /// What is left to look at: whether annotations lie upon each other.
    private PdfModificationDetection modifications() {
        var seen = new PdfModificationDetection();
        seen.setObjectModifications(new PdfObjectModifications());
        try (var whole = opened.whole()) {
            seen.setAnnotationOverlaps(pdfDifferencesFinder.getAnnotationOverlaps(whole.reader()));
        } catch (IOException e) {
            throw new DSSException(e);
        }
        return seen;
    }

    /// One look at the file, from its end to its beginning.
    private final class Reading {

        private final DSSDocument document;
        private final List<PdfRevision> found = new ArrayList<>();
        private final PdfCompositeDssDictionary all = new PdfCompositeDssDictionary();
        private final Map<Integer, PdfDssDict> read = new HashMap<>();
        private final List<RevisionEnds.End> ends = RevisionEnds.of(opened.bytes());
        private @Nullable PdfDssDict last;
        private @Nullable PdfDssDict later;

        Reading(DSSDocument document) {
            this.document = document;
        }

        List<PdfRevision> all() throws IOException {
            last = proofs(opened.bytes().length);
            later = last;
            all.populateFromDssDictionary(last);
            try (var whole = opened.whole()) {
                var signatures =
                        new ArrayList<>(whole.reader().extractSigDictionaries().entrySet());
                signatures.sort(Map.Entry.<PdfSignatureDictionary, List<PdfSignatureField>>comparingByKey(
                                new PdfSignatureDictionaryComparator())
                        .reversed());
                for (var one : signatures) {
                    add(one.getKey(), one.getValue());
                }
            }
            return found;
        }

        private void add(PdfSignatureDictionary signature, List<PdfSignatureField> fields) throws IOException {
            var range = signature.getByteRange();
            range.validate();
            range.setValid(true);
            var end = range.getSecondPartStart() + range.getSecondPartEnd();
            try (var then = opened.at(end)) {
                var names = names(fields);
                signature.checkConsistency(then.reader().extractSigDictionaries().entrySet().stream()
                        .filter(one -> names(one.getValue()).equals(names))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null));
            }
            proofsStoodAt(end);
            var before = ends.stream()
                    .map(RevisionEnds.End::end)
                    .filter(one -> one < range.getFirstPartEnd())
                    .max(Comparator.naturalOrder())
                    .orElse(0);
            var revision = revision(signature, fields, before, end);
            if (revision != null) {
                found.add(revision);
            }
            if (later != null && before > 0) { // proofs are added, they do not go away
                proofsStoodAt(before);
            }
        }

        private static List<String> names(List<PdfSignatureField> fields) {
            return fields.stream().map(PdfSignatureField::getFieldName).toList();
        }

        private @Nullable PdfCMSRevision revision(
                PdfSignatureDictionary signature, List<PdfSignatureField> fields, int before, int end) {
            var content = new PdfByteRangeDocument(document, signature.getByteRange());
            var previous = before == 0
                    ? InMemoryDocument.createEmptyDocument()
                    : new PdfByteRangeDocument(document, new ByteRange(new int[] {0, before, before, 0}));
            var whole = end == opened.bytes().length;
            if (isDocTimestamp(signature)) {
                return new PdfDocTimestampRevision(signature, fields, content, previous, whole);
            }
            if (isSignature(signature)) {
                var hasProofs = found.stream().anyMatch(PdfDocDssRevision.class::isInstance);
                return new PdfSignatureRevision(
                        signature, all, hasProofs ? last : null, fields, content, previous, whole);
            }
            return null;
        }

        /// What came between that revision and the one that was looked at before.
        private void proofsStoodAt(int end) throws IOException {
            var then = proofs(end);
            if (later != null && !later.equals(then)) {
                all.populateFromDssDictionary(later);
                found.add(new PdfDocDssRevision(all, later));
            }
            later = then;
        }

        private @Nullable PdfDssDict proofs(int end) throws IOException {
            if (!read.containsKey(end)) {
                try (var then = opened.at(end)) {
                    read.put(end, then.reader().getDSSDictionary());
                }
            }
            return read.get(end);
        }
    }
}
