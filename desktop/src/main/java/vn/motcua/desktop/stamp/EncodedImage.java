// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.motcua.model.problem.Problem;

/// A mark's picture as it stands in a PDF: encoded once, written into each document of a batch as it is.
record EncodedImage(int width, int height, byte[] colours, byte[] cover) {

    /// @throws Problem BAD_IMAGE
    static EncodedImage of(byte[] png) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(png));
            if (picture == null) {
                throw new Problem(StampProblem.BAD_IMAGE);
            }
            return of(picture);
        } catch (IOException e) {
            throw new Problem(e, StampProblem.BAD_IMAGE);
        }
    }

    private static EncodedImage of(BufferedImage picture) throws IOException {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var colours = new byte[3 * pixels.length];
        var cover = new byte[pixels.length];
        for (var i = 0; i < pixels.length; i++) {
            cover[i] = (byte) (pixels[i] >>> 24);
            if (cover[i] != 0) {
                colours[3 * i] = (byte) (pixels[i] >> 16);
                colours[3 * i + 1] = (byte) (pixels[i] >> 8);
                colours[3 * i + 2] = (byte) pixels[i];
            }
        }
        return new EncodedImage(width, height, deflated(colours), deflated(cover));
    }

    PDImageXObject in(PDDocument document) throws IOException {
        var image = image(document, colours);
        image.setColorSpace(PDDeviceRGB.INSTANCE);
        var mask = image(document, cover);
        mask.setColorSpace(PDDeviceGray.INSTANCE);
        image.getCOSObject().setItem(COSName.SMASK, mask);
        return image;
    }

    private PDImageXObject image(PDDocument document, byte[] data) throws IOException {
        var stream = new PDStream(document);
        try (var out = stream.getCOSObject().createRawOutputStream()) {
            out.write(data);
        }
        stream.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
        stream.getCOSObject().setItem(COSName.TYPE, COSName.XOBJECT);
        stream.getCOSObject().setItem(COSName.SUBTYPE, COSName.IMAGE);
        var image = new PDImageXObject(stream, null);
        image.setWidth(width);
        image.setHeight(height);
        image.setBitsPerComponent(8);
        return image;
    }

    private static byte[] deflated(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(plain);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }
}
