// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/// Reads where a page bears ink and what its lines say from its content, without painting it: letters and annotations
/// count as the boxes round them, lines and areas as they are, pictures by what they show. White counts as paper.
final class PageInk extends PDFGraphicsStreamEngine {

    private static final double ABOVE = 1.02;
    private static final double BELOW = 0.25;
    private static final double PALE = 0.85;

    private final Sheet sheet;
    private final AffineTransform toSheet;
    private final InkMap ink;
    private final TextLines lines = new TextLines();
    private final GeneralPath path = new GeneralPath();
    private final List<ImageInk> images = new ArrayList<>();
    private int clip = -1;

    private PageInk(PDDocument document, Sheet sheet) {
        super(document.getPage(sheet.page()));
        this.sheet = sheet;
        this.toSheet = sheet.fromPage();
        this.ink = new InkMap(sheet.width(), sheet.height());
    }

    static PageInk of(PDDocument document, int page) throws IOException {
        var read = new PageInk(document, Sheet.of(document, page));
        read.processPage(document.getPage(page));
        for (var annotation : document.getPage(page).getAnnotations()) {
            var box = annotation.getRectangle();
            if (box != null && !annotation.isHidden()) {
                var shape = new Rectangle2D.Double(
                        box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
                read.ink.ink(read.toSheet.createTransformedShape(shape).getBounds2D());
            }
        }
        return read;
    }

    Sheet sheet() {
        return sheet;
    }

    List<TextLine> lines() {
        return lines.all();
    }

    /// Looks at the pictures only now: a page whose words are wanted needs none of them.
    InkMap ink() throws IOException {
        for (var image : images) {
            image.into(ink);
        }
        images.clear();
        return ink;
    }

    @Override
    protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
        var at = matrix.createAffineTransform();
        at.preConcatenate(toSheet);
        var from = at.transform(new Point2D.Double(0, 0), null);
        var to = at.transform(new Point2D.Double(displacement.getX(), displacement.getY()), null);
        var size = Math.hypot(at.getShearX(), at.getScaleY());
        var letter = font.toUnicode(code);
        lines.add(letter == null ? "\uFFFD" : letter, from.getX(), to.getX(), from.getY(), size);
        var unseen = getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER;
        if (!unseen
                && (letter == null || !letter.isBlank())
                && !isPale(getGraphicsState().getNonStrokingColor())) {
            var wide = font.isVertical() ? 1 : displacement.getX();
            var box = new Rectangle2D.Double(
                    font.isVertical() ? -0.5 : 0, font.isVertical() ? -1 : -BELOW, wide, ABOVE + BELOW);
            ink.ink(at.createTransformedShape(box).getBounds2D());
        }
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        path.moveTo(a.getX(), a.getY());
        path.lineTo(b.getX(), b.getY());
        path.lineTo(c.getX(), c.getY());
        path.lineTo(d.getX(), d.getY());
        path.closePath();
    }

    @Override
    public void drawImage(PDImage image) {
        var at = getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        at.preConcatenate(toSheet);
        images.add(new ImageInk(image, at, clipped()));
    }

    @Override
    public void clip(int windingRule) {
        clip = windingRule;
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x1, y1);
        }
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        if (clip >= 0) {
            path.setWindingRule(clip);
            getGraphicsState().intersectClippingPath(path);
            clip = -1;
        }
        path.reset();
    }

    @Override
    public void strokePath() {
        paint(false, !isPale(getGraphicsState().getStrokingColor()));
    }

    @Override
    public void fillPath(int windingRule) {
        path.setWindingRule(windingRule);
        paint(!isPale(getGraphicsState().getNonStrokingColor()), false);
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        path.setWindingRule(windingRule);
        paint(
                !isPale(getGraphicsState().getNonStrokingColor()),
                !isPale(getGraphicsState().getStrokingColor()));
    }

    @Override
    public void shadingFill(COSName shading) {
        ink.ink(clipped());
    }

    private void paint(boolean inside, boolean edge) {
        if (inside || edge) {
            var pen = ink.pen();
            var seen = clipped();
            pen.clip(seen);
            pen.transform(toSheet);
            if (inside) {
                pen.fill(path);
            }
            var scale = Math.sqrt(Math.abs(toSheet.getDeterminant()));
            var width = edge ? transformWidth(getGraphicsState().getLineWidth()) : 0;
            pen.setStroke(new BasicStroke((float) Math.max(width, InkMap.CELL / scale)));
            pen.draw(path);
            pen.dispose();
        }
        endPath();
    }

    /// What the clip leaves of the page, mm; a little more than that, never less.
    private Rectangle2D clipped() {
        var seen = getGraphicsState().getCurrentClippingPath().getBounds2D();
        var box = toSheet.createTransformedShape(seen).getBounds2D();
        return new Rectangle2D.Double(
                box.getX() - InkMap.CELL,
                box.getY() - InkMap.CELL,
                box.getWidth() + 2 * InkMap.CELL,
                box.getHeight() + 2 * InkMap.CELL);
    }

    private static boolean isPale(PDColor colour) {
        var parts = colour.getComponents();
        if (colour.isPattern() || colour.getColorSpace() == null) {
            return false;
        }
        return switch (colour.getColorSpace().getName()) {
            case "DeviceGray", "CalGray", "DeviceRGB", "CalRGB" -> least(parts) > PALE;
            case "ICCBased" -> parts.length == 4 ? 1 - most(parts) > PALE : least(parts) > PALE;
            case "DeviceCMYK" -> 1 - most(parts) > PALE;
            default -> false;
        };
    }

    private static double least(float[] parts) {
        var least = 1f;
        for (var part : parts) {
            least = Math.min(least, part);
        }
        return least;
    }

    private static double most(float[] parts) {
        var most = 0f;
        for (var part : parts) {
            most = Math.max(most, part);
        }
        return most;
    }
}
