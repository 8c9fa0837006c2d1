// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// The JPEGs of a document, packed tighter, px by px the same: the codes that scanners use spend bits on each empty
/// square of white paper, of which a page of writing has most. What is made here runs over them.
final class Deflated {

    /// What it must spare to be worth the reader's work, as a share.
    private static final double WORTH = 0.03;

    private Deflated() {}

    /// A picture in progressive JPEG (PDF 1.3 and later): its codes are counted for it alone and tell whole runs of
    /// empty squares at once.
    ///
    /// @param quality 0 to 1
    static PDImageXObject jpeg(PDDocument document, BufferedImage image, float quality) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = new JPEGImageWriteParam(null);
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return jpeg(JPEGFactory.createFromByteArray(document, bytes.toByteArray()));
    }

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
