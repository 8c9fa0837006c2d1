// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.model.problem.Problem;

/// The seal as a QR code: modules for the stamp, and the codes found in a picture.
public final class SealQr {

    /// Free modules round a QR (ISO/IEC 18004).
    static final int QUIET = 4;

    static final int MASKS = 8;

    private SealQr() {}

    /// Error correction M, no margin, the mask that the standard prefers.
    static BitMatrix modules(String text) {
        return modules(text, Map.of());
    }

    /// The same text under one of the eight masks (ISO/IEC 18004, 7.8): other modules, as good a code.
    ///
    /// @param mask 0 to 7
    static BitMatrix masked(String text, int mask) {
        return modules(text, Map.of(EncodeHintType.QR_MASK_PATTERN, mask));
    }

    private static BitMatrix modules(String text, Map<EncodeHintType, ?> more) {
        try {
            var hints = new EnumMap<EncodeHintType, Object>(EncodeHintType.class);
            hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
            hints.put(EncodeHintType.MARGIN, 0);
            hints.putAll(more);
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException | IllegalArgumentException e) {
            throw new Problem(e, StampProblem.QR_UNREADABLE);
        }
    }

    /// The QR that fills most of a picture.
    static Optional<String> readOne(BufferedImage picture) {
        for (var bits : binarised(picture)) {
            try {
                return Optional.of(
                        new QRCodeReader().decode(new BinaryBitmap(bits)).getText());
            } catch (ReaderException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static List<Binarizer> binarised(BufferedImage picture) {
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        LuminanceSource light = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        return List.of(new HybridBinarizer(light), new GlobalHistogramBinarizer(light));
    }

    /// All QR texts in a picture, none if there is none.
    public static List<String> readAll(BufferedImage picture) {
        for (var bits : binarised(picture)) {
            try {
                var found = new QRCodeMultiReader()
                        .decodeMultiple(new BinaryBitmap(bits), Map.of(DecodeHintType.TRY_HARDER, true));
                if (found.length > 0) {
                    return Arrays.stream(found).map(Result::getText).toList();
                }
            } catch (NotFoundException e) {
                continue;
            }
        }
        return List.of();
    }
}
