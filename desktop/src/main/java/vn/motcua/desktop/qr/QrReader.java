// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// Finds a QR code in a picture by a ladder of attempts, the cheap ones first; the first hit ends it.
public final class QrReader {

    private static final Map<DecodeHintType, Object> HINTS = Map.of(
            DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE), DecodeHintType.CHARACTER_SET, "UTF-8");

    private QrReader() {}

    /// @throws Problem BAD_IMAGE if the bytes are no picture
    public static Optional<String> read(PageImage page) {
        return read(decoded(page));
    }

    public static Optional<String> read(BufferedImage image) {
        return Ladder.of(image).map(QrReader::attempt).flatMap(Optional::stream).findFirst();
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

    private static Optional<String> attempt(Ladder.Rung rung) {
        return decode(rung.source(), rung.global());
    }

    private static Optional<String> decode(LuminanceSource source, boolean global) {
        var bits = new BinaryBitmap(global ? new GlobalHistogramBinarizer(source) : new HybridBinarizer(source));
        try {
            var text = new QRCodeReader().decode(bits, HINTS).getText();
            return Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC));
        } catch (ReaderException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
