// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.qr;

import com.google.zxing.LuminanceSource;
import com.google.zxing.ResultPoint;
import com.google.zxing.qrcode.detector.FinderPatternInfo;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/// A grey picture, one byte a px, that can be changed into others. Keeps no more than its bytes.
final class Grey extends LuminanceSource {

    private static final int AROUND = 12;

    private final byte[] pixels;

    /// From here to the picture as given.
    private final AffineTransform back;

    private Grey(byte[] pixels, int width, int height, AffineTransform back) {
        super(width, height);
        this.pixels = pixels;
        this.back = back;
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
        return new Grey(out, w, h, new AffineTransform());
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
        var before = new AffineTransform(back);
        try {
            before.concatenate(way.createInverse());
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException(e);
        }
        return new Grey(bytes(to), w, h, before);
    }

    /// Where a point of this one is in the picture as given.
    Point2D before(ResultPoint point) {
        return back.transform(new Point2D.Double(point.getX(), point.getY()), null);
    }

    long size() {
        return (long) getWidth() * getHeight();
    }

    /// The part in which a code with these corners lies.
    Part around(FinderPatternInfo three) {
        var a = three.getBottomLeft();
        var b = three.getTopLeft();
        var c = three.getTopRight();
        var dX = a.getX() + c.getX() - b.getX();
        var dY = a.getY() + c.getY() - b.getY();
        var margin = AROUND * Math.max(a.getEstimatedModuleSize(), c.getEstimatedModuleSize());
        var left = (int) Math.max(0, Math.min(Math.min(a.getX(), b.getX()), Math.min(c.getX(), dX)) - margin);
        var top = (int) Math.max(0, Math.min(Math.min(a.getY(), b.getY()), Math.min(c.getY(), dY)) - margin);
        var right = Math.max(Math.max(a.getX(), b.getX()), Math.max(c.getX(), dX)) + margin;
        var bottom = Math.max(Math.max(a.getY(), b.getY()), Math.max(c.getY(), dY)) + margin;
        return part(left, top, (int) Math.min(getWidth(), right) - left, (int) Math.min(getHeight(), bottom) - top);
    }

    /// A piece and where it lay, px.
    record Part(Grey grey, int left, int top) {

        ResultPoint here(ResultPoint point) {
            return new ResultPoint(point.getX() - left, point.getY() - top);
        }
    }

    private Part part(int left, int top, int w, int h) {
        var out = new byte[w * h];
        for (var y = 0; y < h; y++) {
            System.arraycopy(pixels, (top + y) * getWidth() + left, out, y * w, w);
        }
        var before = new AffineTransform(back);
        before.translate(left, top);
        return new Part(new Grey(out, w, h, before), left, top);
    }

    /// Paints the area, given in px of the picture as given, as white as paper.
    void erase(Shape area) {
        var here = new BufferedImage(getWidth(), getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        System.arraycopy(pixels, 0, bytes(here), 0, pixels.length);
        var g = here.createGraphics();
        g.setColor(Color.WHITE);
        g.fill(area);
        g.dispose();
        System.arraycopy(bytes(here), 0, pixels, 0, pixels.length);
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
        return new Grey(out, w, h, back);
    }

    /// What was blurred stands out again: each px moves away from the mean of its neighbours.
    Grey sharpened() {
        var soft = blurred().blurred().pixels;
        var out = new byte[pixels.length];
        for (var i = 0; i < out.length; i++) {
            var level = pixels[i] & 255;
            out[i] = (byte) Math.clamp(level + 2L * (level - (soft[i] & 255)), 0, 255);
        }
        return new Grey(out, getWidth(), getHeight(), back);
    }

    Grey inverted() {
        var out = new byte[pixels.length];
        for (var i = 0; i < out.length; i++) {
            out[i] = (byte) (255 - (pixels[i] & 255));
        }
        return new Grey(out, getWidth(), getHeight(), back);
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
