// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import vn.motcua.desktop.signature.PdfSigner;
import vn.motcua.desktop.signature.SignatureAppearance;
import vn.motcua.desktop.signature.SignatureNote;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.desktop.stamp.PdfStamper;
import vn.motcua.desktop.stamp.StampPlan;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.seal.Seal;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.seal.SealPublicKey;
import vn.motcua.model.seal.SealText;
import vn.motcua.model.seal.TrustList;

/// What is signed in the bench, and our own way of doing it.
final class SignWorks {

    /// Where the visible signature stands: points from the lower left corner, 36 mm square.
    static final float LEFT = 360;

    static final float LOW = 180;
    static final float EDGE = 102;

    private static final SignatureNote NOTE = new SignatureNote("Bench", "Bench");
    private static final OfficeCode OFFICE = new OfficeCode("H17.242");
    private static final int SCAN_WIDTH = 2480;
    private static final int SCAN_HEIGHT = 3508;

    final byte[] result = resource("samples/result-xntthn.pdf");
    final byte[] seal = resource("stamps/office-seal-sample.png");
    private final byte[] signature = resource("stamps/officer-signature-sample.png");
    private final SealKey key = SealKey.generate();
    private final SecureRandom random = new SecureRandom();
    private final PdfSigner signer = new PdfSigner();
    private final SignatureAppearance appearance = new SignatureAppearance(seal, 0, LEFT, LOW, EDGE, EDGE);

    /// A visible signature.
    byte[] sign(byte[] pdf, SigningToken token) {
        return signer.sign(pdf, token, NOTE, appearance, Instant.now());
    }

    /// Seal, stamp and signature, as the signing desk does it.
    byte[] issue(PdfStamper stamper, SigningToken token) {
        var plan = StampPlan.result(seal(Instant.now()).url("kq.motcua.example"), signature, seal, "Trần Thị Mẫu");
        return signer.sign(stamper.stamp(result, plan), token, NOTE, Instant.now());
    }

    SealText seal(Instant now) {
        var id = ResultId.next(random);
        return SealText.sign(Seal.of(id, "KQ.G15.000034", OFFICE, now, null, result, "N.T.M 1990", key), key);
    }

    /// A list that trusts our seal key and the signer's authority.
    TrustList trust(byte[] anchor, Instant now) {
        var from = now.minus(1, ChronoUnit.DAYS);
        var office = new SealPublicKey(key.spki(), OFFICE, from, null, false);
        return new TrustList(1, now, List.of(office), List.of(anchor), List.of(), List.of());
    }

    /// Ten A4 pages at 300 dpi, in colour, of some noise and text: about a megabyte each, as a scanner gives them.
    static byte[] scan() throws IOException {
        try (var document = new PDDocument()) {
            for (var i = 0; i < 10; i++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                var image = JPEGFactory.createFromImage(document, scanned(i), 0.8f, 300);
                try (var out = new PDPageContentStream(document, page)) {
                    out.drawImage(
                            image,
                            0,
                            0,
                            page.getMediaBox().getWidth(),
                            page.getMediaBox().getHeight());
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static BufferedImage scanned(int seed) {
        var picture = new BufferedImage(SCAN_WIDTH, SCAN_HEIGHT, BufferedImage.TYPE_INT_RGB);
        var noise = new Random(seed);
        for (var y = 0; y < SCAN_HEIGHT; y++) {
            for (var x = 0; x < SCAN_WIDTH; x++) {
                var light = 236 + noise.nextInt(16);
                picture.setRGB(x, y, light << 16 | light << 8 | light);
            }
        }
        var pen = picture.createGraphics();
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 54));
        for (var y = 400; y < SCAN_HEIGHT - 300; y += 90) {
            pen.drawString("Quyết định số " + seed + "." + y + " về việc giải quyết thủ tục hành chính", 350, y);
        }
        pen.dispose();
        return picture;
    }

    private static byte[] resource(String name) {
        try (var in = SignWorks.class.getResourceAsStream("/assets/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
