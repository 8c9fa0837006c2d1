// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// What a printed sheet says to one who reads it back from its bytes.
public final class ReadBack {

    private static final int PRINTED_DPI = 300;

    private ReadBack() {}

    public static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            return stripper.getText(document);
        }
    }

    /// The same as one line: breaks of lines and pages are spaces.
    static String flat(byte[] pdf) throws IOException {
        return text(pdf).replaceAll("\\s+", " ");
    }

    static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /// The texts of all QR codes on a page as a printer of 300 dpi puts them.
    static List<String> codes(byte[] pdf, int page) throws IOException {
        int width;
        try (var document = Loader.loadPDF(pdf)) {
            width = Math.round(document.getPage(page).getMediaBox().getWidth() / 72 * PRINTED_DPI);
        }
        var image = PaperImage.page(pdf, page, width);
        var w = image.getWidth();
        var h = image.getHeight();
        var source = new RGBLuminanceSource(w, h, image.getRGB(0, 0, w, h, null, 0, w));
        try {
            var read = new QRCodeMultiReader()
                    .decodeMultiple(
                            new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true));
            return Arrays.stream(read).map(Result::getText).sorted().collect(Collectors.toList());
        } catch (NotFoundException e) {
            return List.of();
        }
    }
}
