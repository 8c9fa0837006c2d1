// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.qr;

import com.google.zxing.LuminanceSource;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/// A grey picture, one byte a px, that can be changed into others. Keeps no more than its bytes.
final class Grey extends LuminanceSource {

    private final byte[] pixels;

    private Grey(byte[] pixels, int width, int height) {
        super(width, height);
        this.pixels = pixels;
    }

    static Grey luminance(BufferedImage image) {
        return of(image, false);
    }

    static Grey red(BufferedImage image) {
        return of(image, true);
    }

    private static Grey of(BufferedImage image, boolean red) {
        var w = image.getWidth();
        var h = image.getHeight();
        var out = new byte[w * h];
        var row = new int[w];
        for (var y = 0; y < h; y++) {
            image.getRGB(0, y, w, 1, row, 0, w);
            for (var x = 0; x < w; x++) {
                out[y * w + x] = (byte) level(row[x], red);
            }
        }
        return new Grey(out, w, h);
    }

    /// What is transparent is paper.
    private static int level(int argb, boolean red) {
        if (argb >>> 24 == 0) {
            return 255;
        }
        var r = argb >> 16 & 255;
        return red ? r : (306 * r + 601 * (argb >> 8 & 255) + 117 * (argb & 255)) >> 10;
    }

    Grey scaled(double factor) {
        var w = (int) Math.max(1, Math.round(getWidth() * factor));
        var h = (int) Math.max(1, Math.round(getHeight() * factor));
        return drawn(w, h, AffineTransform.getScaleInstance(w / (double) getWidth(), h / (double) getHeight()));
    }

    /// @param degrees clockwise, about the middle, the corners kept
    Grey turned(int degrees) {
        var side = (int) Math.ceil(Math.hypot(getWidth(), getHeight()));
        var way = AffineTransform.getTranslateInstance(side / 2.0, side / 2.0);
        way.rotate(Math.toRadians(degrees));
        way.translate(-getWidth() / 2.0, -getHeight() / 2.0);
        return drawn(side, side, way);
    }

    private Grey drawn(int w, int h, AffineTransform way) {
        var from = new BufferedImage(getWidth(), getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        System.arraycopy(pixels, 0, bytes(from), 0, pixels.length);
        var to = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = to.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, w, h);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(from, way, null);
        g.dispose();
        return new Grey(bytes(to), w, h);
    }

    private static byte[] bytes(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    /// Each px the mean of its nine neighbours: dots of a bad print grow together.
    Grey blurred() {
        var w = getWidth();
        var h = getHeight();
        var out = pixels.clone();
        for (var y = 1; y < h - 1; y++) {
            for (var x = 1; x < w - 1; x++) {
                var sum = 0;
                for (var i = (y - 1) * w + x; i <= (y + 1) * w + x; i += w) {
                    sum += (pixels[i - 1] & 255) + (pixels[i] & 255) + (pixels[i + 1] & 255);
                }
                out[y * w + x] = (byte) (sum / 9);
            }
        }
        return new Grey(out, w, h);
    }

    Grey inverted() {
        var out = new byte[pixels.length];
        for (var i = 0; i < out.length; i++) {
            out[i] = (byte) (255 - (pixels[i] & 255));
        }
        return new Grey(out, getWidth(), getHeight());
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
        var out = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
        System.arraycopy(pixels, y * getWidth(), out, 0, getWidth());
        return out;
    }

    @Override
    public byte[] getMatrix() {
        return pixels;
    }
}
