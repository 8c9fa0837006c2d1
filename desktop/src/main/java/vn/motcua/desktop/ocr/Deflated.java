// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Packs the JPEGs of a document once more, px by px the same: the codes that scanners use spend bits on each empty
/// square of white paper, of which a page of writing has most.
final class Deflated {

    /// What it must spare to be worth the reader's work, as a share.
    private static final double WORTH = 0.03;

    private Deflated() {}

    /// @param jpeg is changed in place
    static PDImageXObject jpeg(PDImageXObject jpeg) throws IOException {
        var stream = jpeg.getCOSObject();
        byte[] bytes;
        try (var in = stream.createRawInputStream()) {
            bytes = in.readAllBytes();
        }
        var packed = new ByteArrayOutputStream(bytes.length);
        var deflater = new Deflater();
        try (var out = new DeflaterOutputStream(packed, deflater)) {
            out.write(bytes);
        } finally {
            deflater.end();
        }
        if (packed.size() < bytes.length * (1 - WORTH)) {
            try (var out = stream.createRawOutputStream()) {
                packed.writeTo(out);
            }
            var filters = new COSArray();
            filters.add(COSName.FLATE_DECODE);
            filters.add(COSName.DCT_DECODE);
            stream.setItem(COSName.FILTER, filters);
        }
        return jpeg;
    }
}
