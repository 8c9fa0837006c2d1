// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.signature.Revision.Cover;
import vn.motcua.desktop.signature.Revision.Kind;
import vn.motcua.model.seal.TrustList;

/// The states that a PDF went through, oldest first; none where it cannot be read.
public record Revisions(List<Revision> all) {

    /// Comparing large revisions takes long; what is not compared in time counts as a change.
    private static final long PATIENCE_NANOS = 3_000_000_000L;

    public Revisions {
        all = List.copyOf(all);
    }

    /// Never throws, whatever the bytes are; memory and time are for the caller to limit.
    ///
    /// @param trust names the authorities, `null` where none is there
    static Revisions of(byte[] pdf, @Nullable TrustList trust) {
        try (var document = Loader.loadPDF(pdf)) {
            return new Revisions(new Reading(document, pdf, trust).all());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Revisions(List.of());
        }
    }

    /// The document as it was then; for a signature, what was signed with the signature in it.
    ///
    /// @throws IndexOutOfBoundsException where there is no such revision
    public byte[] bytes(byte[] pdf, int number) {
        return Arrays.copyOf(pdf, all.get(number - 1).bytes());
    }

    /// One look at a file.
    private static final class Reading {

        private final byte[] pdf;
        private final List<Mark> marks = new ArrayList<>();
        private final int sealed;
        private final long start = System.nanoTime();

        Reading(PDDocument document, byte[] pdf, @Nullable TrustList trust) throws IOException {
            this.pdf = pdf;
            for (var signature : document.getSignatureDictionaries()) {
                marks.add(Mark.of(signature, pdf, trust));
            }
            var seal = SealCheck.of(document, pdf, null, Instant.EPOCH, SealReader.NONE)
                    .seal();
            this.sealed = seal != null && seal.binds(pdf) ? (int) seal.length() : -1;
        }

        List<Revision> all() throws IOException {
            var revisions = new ArrayList<Revision>();
            var from = 0;
            for (var one : RevisionEnds.of(pdf)) {
                var end = exactly(one);
                revisions.add(revision(revisions, from, one.mark(), end));
                from = end;
            }
            if (revisions.isEmpty()) {
                revisions.add(revision(revisions, 0, pdf.length, pdf.length));
            } else if (from < pdf.length) {
                revisions.add(bare(revisions.size() + 1, pdf.length, Kind.TRAILING, Cover.NOTHING));
            }
            return revisions;
        }

        /// Whoever signed or sealed says whether the line's end belongs to it.
        private int exactly(RevisionEnds.End one) {
            return marks.stream()
                    .map(Mark::end)
                    .filter(end -> end >= one.mark() && end <= one.end())
                    .findFirst()
                    .orElse(sealed >= one.mark() && sealed <= one.end() ? sealed : one.end());
        }

        private Revision revision(List<Revision> before, int from, int mark, int end) throws IOException {
            var number = before.size() + 1;
            var made =
                    marks.stream().filter(one -> one.end() == end).findFirst().orElse(null);
            if (made != null) {
                return marked(made, number, end, mark);
            }
            return bare(number, end, kind(before, from, end), cover(mark));
        }

        private Revision marked(Mark made, int number, int end, int mark) {
            var signer = made.signer();
            return new Revision(
                    number,
                    end,
                    made.stampsTime() ? Kind.TIME_STAMP : Kind.SIGNATURE,
                    signer == null ? "" : signer.name(),
                    signer == null ? "" : signer.organisation(),
                    made.authority().name(),
                    made.at(),
                    cover(mark));
        }

        private Kind kind(List<Revision> before, int from, int end) throws IOException {
            if (from == 0) {
                return Kind.ORIGINAL;
            }
            var isSigned = before.stream().anyMatch(one -> one.kind() == Kind.SIGNATURE);
            if (from == sealed && !isSigned) {
                return Kind.SEAL;
            }
            return isSigned && System.nanoTime() - start < PATIENCE_NANOS && addsProofs(from, end)
                    ? Kind.PROOFS
                    : Kind.CHANGE;
        }

        private boolean addsProofs(int from, int end) throws IOException {
            try (var then = new OpenedPdf(Arrays.copyOf(pdf, end))) {
                return Additions.areProofs(then, from, from);
            }
        }

        private Cover cover(int mark) {
            if (covers(mark, false)) {
                return Cover.SIGNATURE;
            }
            return covers(mark, true) ? Cover.TIME_STAMP : Cover.NOTHING;
        }

        private boolean covers(int mark, boolean stampsTime) {
            return marks.stream().anyMatch(one -> one.isSound() && one.stampsTime() == stampsTime && one.end() >= mark);
        }

        private static Revision bare(int number, int end, Kind kind, Cover cover) {
            return new Revision(number, end, kind, "", "", "", null, cover);
        }
    }
}
