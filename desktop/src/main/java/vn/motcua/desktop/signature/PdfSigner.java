// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.paper.ScanSlot;
import vn.motcua.model.problem.Problem;

/// Signs a PDF as PAdES B-B in an incremental update; nothing may touch the bytes after. Reusable for a batch, from
/// one thread at a time.
public final class PdfSigner {

    /// ISO 32000-1 §7.9.4.
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'+07''00'''").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final int SPARE = 2048;

    private @Nullable Cms cms;

    /// Signs without a picture: the visible marks are the stamp's.
    public byte[] sign(byte[] pdf, SigningToken token, SignatureNote note, Instant now) {
        return sign(pdf, token, note, null, now);
    }

    /// @param appearance what the signature field shows, `null` for an invisible field
    /// @param now the signing time that the signature claims
    /// @throws Problem `PDF_UNREADABLE`, `PDF_PASSWORD`, `TOKEN`
    public byte[] sign(
            byte[] pdf, SigningToken token, SignatureNote note, @Nullable SignatureAppearance appearance, Instant now) {
        return sign(pdf, null, token, note, appearance, now);
    }

    /// Fills a slot that a scan left open.
    ///
    /// @param now the signing time that the signature claims
    /// @throws Problem `NO_SLOT` if the file has none or it is filled, and as above
    public byte[] sign(byte[] pdf, ScanSlot slot, SigningToken token, SignatureNote note, Instant now) {
        return sign(pdf, slot, token, note, null, now);
    }

    private byte[] sign(
            byte[] pdf,
            @Nullable ScanSlot slot,
            SigningToken token,
            SignatureNote note,
            @Nullable SignatureAppearance appearance,
            Instant now) {
        var original = new OriginalBytes(pdf);
        try (var document = Loader.loadPDF(original);
                var options = new SignatureOptions()) {
            options.setPreferredSignatureSize(room(token));
            if (appearance != null) {
                options.setPage(appearance.page());
            }
            var signature = dictionary(token, note, now);
            if (slot != null) {
                ScanSlots.open(document, slot).setValue(signature);
            }
            document.addSignature(signature, options);
            if (appearance != null) {
                appearance.onto(document, signature);
            }
            var out = new Joined(pdf);
            var signing = document.saveIncrementalForExternalSigning(out);
            original.leaveOut();
            fill(pdf, signing, token);
            return out.all;
        } catch (InvalidPasswordException e) {
            throw new Problem(e, SignatureProblem.PDF_PASSWORD);
        } catch (IOException e) {
            throw new Problem(e, SignatureProblem.PDF_UNREADABLE);
        }
    }

    private static PDSignature dictionary(SigningToken token, SignatureNote note, Instant now) {
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setName(token.info().name());
        signature.setReason(note.reason());
        signature.setLocation(note.location());
        signature.getCOSObject().setString(COSName.M, DATE.format(now));
        return signature;
    }

    private Cms cms(SigningToken token) {
        var known = cms;
        if (known == null || !known.isOf(token)) {
            known = Cms.of(token);
            cms = known;
        }
        return known;
    }

    /// @param signing of the update alone
    private void fill(byte[] pdf, ExternalSigningSupport signing, SigningToken token) throws IOException {
        byte[] covered;
        try (var content = signing.getContent()) {
            covered = content.readAllBytes();
        }
        if (token.waits()) {
            var shown = new Joined(pdf);
            shown.write(covered, 0, covered.length);
            token.shows(shown.all);
        }
        var digest = sha256();
        digest.update(pdf);
        digest.update(covered);
        signing.setSignature(cms(token).sign(digest.digest()));
    }

    /// A document and what is written after it.
    private static final class Joined extends OutputStream {

        private byte[] all;

        Joined(byte[] pdf) {
            all = pdf;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        /// An update comes in one piece.
        @Override
        public void write(byte[] bytes, int offset, int length) {
            var before = all.length;
            all = Arrays.copyOf(all, before + length);
            System.arraycopy(bytes, offset, all, before, length);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Bytes kept for the CMS: the certificates, the signature, and some to spare.
    private static int room(SigningToken token) {
        try {
            var size = SPARE;
            for (var certificate : token.info().chain()) {
                size += certificate.getEncoded().length + 64;
            }
            return size;
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new Problem(e, SignatureProblem.TOKEN);
        }
    }
}
