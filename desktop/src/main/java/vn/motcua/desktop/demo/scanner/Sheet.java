// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.scanner;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.metadata.IIOMetadataNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/// One side of a paper, kept as a JPEG, and how it looks to the device's eye.
///
/// @param dpi of the picture
record Sheet(byte[] jpeg, int width, int height, int dpi) {

    private static final float QUALITY = 0.92f;
    private static final int POINTS = 72;

    static Sheet of(BufferedImage picture, int dpi) throws IOException {
        return new Sheet(jpeg(picture, dpi), picture.getWidth(), picture.getHeight(), dpi);
    }

    static Sheet of(byte[] jpeg, int dpi) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(jpeg));
        return new Sheet(jpeg, picture.getWidth(), picture.getHeight(), dpi);
    }

    static Sheet ofA4(byte[] jpeg) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(jpeg));
        return new Sheet(jpeg, picture.getWidth(), picture.getHeight(), dpiOfA4(picture.getWidth()));
    }

    /// @param width of an A4 sheet's picture, in px
    static int dpiOfA4(int width) {
        return Math.round(width * 25.4f / 210);
    }

    /// As asked for; what was laid down goes out untouched if nothing else is wanted.
    byte[] seen(Wanted wanted) throws IOException {
        var w = Math.min(wanted.width(), Math.round(width * 300f / dpi)) * wanted.dpi() / 300;
        var h = Math.min(wanted.height(), Math.round(height * 300f / dpi)) * wanted.dpi() / 300;
        var same = wanted.dpi() == dpi && Math.abs(w - width) < 4 && Math.abs(h - height) < 4;
        if (same && wanted.mode().equals("RGB24") && !wanted.pdf()) {
            return jpeg;
        }
        var picture = drawn(w, h, wanted);
        return wanted.pdf() ? pdf(picture, wanted.dpi()) : jpeg(picture, wanted.dpi());
    }

    private BufferedImage drawn(int w, int h, Wanted wanted) throws IOException {
        var type =
                switch (wanted.mode()) {
                    case "Grayscale8" -> BufferedImage.TYPE_BYTE_GRAY;
                    case "BlackAndWhite1" -> BufferedImage.TYPE_BYTE_BINARY;
                    default -> BufferedImage.TYPE_3BYTE_BGR;
                };
        var picture = new BufferedImage(w, h, type);
        var g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, w, h);
        var scale = wanted.dpi() / (double) dpi;
        g.drawImage(
                ImageIO.read(new ByteArrayInputStream(jpeg)),
                0,
                0,
                (int) Math.round(width * scale),
                (int) Math.round(height * scale),
                null);
        g.dispose();
        return picture;
    }

    private static byte[] pdf(BufferedImage picture, int dpi) throws IOException {
        try (var document = new PDDocument()) {
            var box = new PDRectangle(
                    picture.getWidth() * POINTS / (float) dpi, picture.getHeight() * POINTS / (float) dpi);
            var page = new PDPage(box);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(document, picture), 0, 0, box.getWidth(), box.getHeight());
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] jpeg(BufferedImage picture, int dpi) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        var what = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), how);
        var format = "javax_imageio_jpeg_image_1.0";
        var tree = (IIOMetadataNode) what.getAsTree(format);
        var head = (IIOMetadataNode) tree.getElementsByTagName("app0JFIF").item(0);
        head.setAttribute("resUnits", "1");
        head.setAttribute("Xdensity", Integer.toString(dpi));
        head.setAttribute("Ydensity", Integer.toString(dpi));
        what.setFromTree(format, tree);
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, what), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /// The first bytes of a picture of 65,500 px a side.
    static byte[] giant() {
        return ByteBuffer.allocate(23)
                .putShort((short) 0xFFD8)
                .putShort((short) 0xFFC0)
                .putShort((short) 11)
                .put((byte) 8)
                .putShort((short) 65_500)
                .putShort((short) 65_500)
                .put(new byte[] {1, 1, 0x11, 0})
                .putInt(0xFFDA0002)
                .putShort((short) 0xFFD9)
                .array();
    }
}
