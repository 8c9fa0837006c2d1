// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.paper.ScanSlot;
import vn.motcua.model.problem.Problem;

/// Reads from a scan which of its slots are filled: by whom, when, over what. Says nothing of whether a signature
/// holds: that is the verifier's.
public final class ScanSlots {

    private ScanSlots() {}

    /// @param filling `null`: open
    public record State(ScanSlot slot, @Nullable Filling filling) {
        public boolean isOpen() {
            return filling == null;
        }
    }

    /// @param signer as the file names them
    /// @param at as the signature claims
    /// @param sha256 of the bytes that are signed, hexadecimal
    public record Filling(String signer, Instant at, String sha256) {}

    /// @return a state for each slot that the file has, in the order of signing; none for other PDFs
    /// @throws Problem `PDF_UNREADABLE`
    public static List<State> of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var states = new ArrayList<State>();
            for (var slot : ScanSlot.values()) {
                var field = in(document, slot);
                if (field.isPresent()) {
                    var signature = field.get().getSignature();
                    states.add(new State(slot, signature == null ? null : filling(signature, pdf)));
                }
            }
            return states;
        } catch (IOException e) {
            throw new Problem(e, SignatureProblem.PDF_UNREADABLE);
        }
    }

    private static Optional<PDSignatureField> in(PDDocument document, ScanSlot slot) throws IOException {
        return document.getSignatureFields().stream()
                .filter(f -> slot.field().equals(f.getPartialName()))
                .findFirst();
    }

    /// @throws Problem NO_SLOT if there is none or it is filled
    static PDSignatureField open(PDDocument document, ScanSlot slot) throws IOException {
        return in(document, slot)
                .filter(f -> f.getSignature() == null)
                .orElseThrow(() -> new Problem(SignatureProblem.NO_SLOT));
    }

    private static Filling filling(PDSignature signature, byte[] pdf) throws IOException {
        var name = signature.getName();
        var date = signature.getSignDate();
        return new Filling(
                name == null ? "" : name,
                date == null ? Instant.EPOCH : date.toInstant(),
                HexFormat.of().formatHex(sha256(signature.getSignedContent(pdf))));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
