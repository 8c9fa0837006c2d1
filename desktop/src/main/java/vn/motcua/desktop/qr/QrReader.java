// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.qr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// Finds a QR code in a picture by a ladder of attempts, the cheap ones first; the first hit ends it.
public final class QrReader {

    private static final int MOST_CODES = 40;

    private QrReader() {}

    /// @throws Problem BAD_IMAGE if the bytes are no picture
    public static Optional<String> read(PageImage page) {
        return read(decoded(page));
    }

    public static Optional<String> read(BufferedImage image) {
        return new Ladder(Grey.luminance(image), () -> Grey.red(image)).climb().map(Found::text);
    }

    /// The texts of all codes of a picture, each once.
    ///
    /// @throws Problem BAD_IMAGE if the bytes are no picture
    public static List<String> all(PageImage page) {
        return all(decoded(page));
    }

    public static List<String> all(BufferedImage image) {
        var texts = new LinkedHashSet<String>();
        var grey = Grey.luminance(image);
        var found = new Ladder(grey, () -> Grey.red(image)).climb();
        for (var i = 0; i < MOST_CODES && found.isPresent(); i++) {
            texts.add(found.get().text());
            grey.erase(found.get().area());
            found = new Ladder(grey, () -> grey).step();
        }
        return List.copyOf(texts);
    }

    /// As `read`, for those who cannot go on without a code.
    ///
    /// @throws Problem NO_CODE if there is none
    public static String need(PageImage page) {
        return read(page).orElseThrow(() -> new Problem(QrProblem.NO_CODE));
    }

    private static BufferedImage decoded(PageImage page) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(page.bytes()));
            if (image == null) {
                throw new Problem(QrProblem.BAD_IMAGE);
            }
            return image;
        } catch (IOException | RuntimeException e) {
            throw e instanceof Problem p ? p : new Problem(e, QrProblem.BAD_IMAGE);
        }
    }
}
