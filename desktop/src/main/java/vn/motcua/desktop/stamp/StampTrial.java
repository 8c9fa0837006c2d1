// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import vn.motcua.model.problem.Problem;

/// Does with a foreign document or picture what showing, stamping and reading back will do with it, for the process
/// that may come to harm by it.
public final class StampTrial {

    private static final String LIKE_A_SEAL = "HTTPS://KQ.EXAMPLE.VN/V/" + "0".repeat(295);
    private static final String ANYBODY = "Nguyễn Văn Mẫu";
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final int WIDTH = 900;
    private static final int HEAD = 1024;

    private final PdfStamper stamper = new PdfStamper();
    private final byte[] mark = mark();

    /// What is merely not to be stamped (a password, no room) comes to an end here as there: that is all that is asked.
    public void on(byte[] bytes) {
        try {
            if (isDocument(bytes)) {
                document(bytes);
            } else {
                EncodedImage.of(bytes);
            }
        } catch (Problem named) {
            System.getLogger(StampTrial.class.getName())
                    .log(System.Logger.Level.DEBUG, "a file will be refused: {0}", named.code());
        }
    }

    private void document(byte[] pdf) {
        PagePicture.of(pdf, 0, WIDTH);
        for (var profile : StampProfile.shipped()) {
            var plan = StampPlan.result(LIKE_A_SEAL, mark, mark, ANYBODY).with(profile);
            PagePicture.of(pdf, stamper.preview(pdf, plan).page(), WIDTH);
        }
        stamper.stamp(pdf, StampPlan.result(LIKE_A_SEAL, mark, mark, ANYBODY));
    }

    /// The head may stand a little behind the beginning.
    private static boolean isDocument(byte[] bytes) {
        for (var at = 0; at < Math.min(HEAD, bytes.length - PDF.length); at++) {
            if (java.util.Arrays.equals(bytes, at, at + PDF.length, PDF, 0, PDF.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] mark() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
