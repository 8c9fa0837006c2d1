// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Where a page bears ink, one bit a px, in the order in which it is coded (ITU-T T.6, Group 4).
final class InkMask {

    private static final int GROUP_4 = -1;

    private final int width;
    private final int height;
    private final int stride;
    private final byte[] bits;

    InkMask(int width, int height) {
        this.width = width;
        this.height = height;
        stride = Math.ceilDiv(width, 8);
        bits = new byte[stride * height];
    }

    void ink(int x, int y) {
        bits[y * stride + (x >> 3)] |= (byte) (0x80 >> (x & 7));
    }

    /// To be painted through.
    PDImageXObject stencil(PDDocument document) throws IOException {
        var how = new COSDictionary();
        how.setInt(COSName.COLUMNS, width);
        how.setInt(COSName.ROWS, height);
        var coded = new ByteArrayOutputStream();
        FilterFactory.INSTANCE.getFilter(COSName.CCITTFAX_DECODE).encode(new ByteArrayInputStream(bits), coded, how, 0);
        how.setInt(COSName.K, GROUP_4);
        var stencil = new PDImageXObject(
                document,
                new ByteArrayInputStream(coded.toByteArray()),
                COSName.CCITTFAX_DECODE,
                width,
                height,
                1,
                PDDeviceGray.INSTANCE);
        stencil.getCOSObject().setItem(COSName.DECODE_PARMS, how);
        stencil.getCOSObject().removeItem(COSName.COLORSPACE);
        stencil.getCOSObject().setBoolean(COSName.IMAGE_MASK, true);
        return stencil;
    }
}
