// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// What lies where on a page: pieces of text, rules, and QR codes, as boxes in points from the lower left corner.
final class PageInk extends PDFGraphicsStreamEngine {

    /// Letters without their accents: what must never be covered.
    private static final double ABOVE = 0.68;

    private static final double BELOW = 0.12;
    private static final double TOUCH = 0.4;

    record Piece(String text, Rectangle2D box) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Rectangle2D> rules = new ArrayList<>();
    private final List<Rectangle2D> codes = new ArrayList<>();
    private final List<Rectangle2D> path = new ArrayList<>();
    private Point2D.Float here = new Point2D.Float();
    private double baseline = Double.NaN;
    private double end;

    private PageInk(PDPage page) {
        super(page);
    }

    static List<PageInk> of(byte[] pdf) throws IOException {
        var all = new ArrayList<PageInk>();
        try (var document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                var ink = new PageInk(page);
                ink.processPage(page);
                all.add(ink);
            }
        }
        return all;
    }

    /// What is wrong with the page, in words: text off the paper, on other text, under a rule or on a QR code.
    List<String> faults(double margin) {
        var faults = new ArrayList<String>();
        var paper = getPage().getMediaBox();
        for (var i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            var box = piece.box();
            if (box.getMinX() < margin
                    || box.getMaxX() > paper.getWidth() - margin
                    || box.getMinY() < 8
                    || box.getMaxY() > paper.getHeight() - margin / 2) {
                faults.add("off the paper: " + piece);
            }
            for (var other : pieces.subList(i + 1, pieces.size())) {
                if (meet(box, other.box())) {
                    faults.add("text on text: " + piece + " and " + other);
                }
            }
            rules.stream().filter(r -> meet(box, r)).forEach(r -> faults.add("rule through " + piece));
            codes.stream().filter(c -> meet(box, c)).forEach(c -> faults.add("code under " + piece));
        }
        return faults;
    }

    private static boolean meet(Rectangle2D a, Rectangle2D b) {
        return Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX())
                        > Math.min(TOUCH, b.getWidth() / 2)
                && Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY())
                        > Math.min(TOUCH, b.getHeight() / 2);
    }

    int codes() {
        return codes.size();
    }

    @Override
    public void beginText() {
        baseline = Double.NaN;
    }

    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
        var size = at.getScalingFactorY();
        var x = at.getTranslateX();
        var y = at.getTranslateY();
        var width = displacement.getX() * at.getScalingFactorX();
        var box = new Rectangle2D.Double(x, y - BELOW * size, width, (ABOVE + BELOW) * size);
        var letter = String.valueOf(font.toUnicode(code));
        if (y == baseline && Math.abs(x - end) < 0.01) {
            var last = pieces.removeLast();
            pieces.add(new Piece(last.text() + letter, last.box().createUnion(box)));
        } else {
            pieces.add(new Piece(letter, box));
        }
        baseline = y;
        end = x + width;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        var box = new Rectangle2D.Double(p0.getX(), p0.getY(), 0, 0);
        box.add(p2);
        path.add(box);
    }

    @Override
    public void moveTo(float x, float y) {
        here = new Point2D.Float(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.add(new Rectangle2D.Double(
                Math.min(here.x, x) - 0.25,
                Math.min(here.y, y) - 0.25,
                Math.abs(here.x - x) + 0.5,
                Math.abs(here.y - y) + 0.5));
        here = new Point2D.Float(x, y);
    }

    @Override
    public void strokePath() {
        rules.addAll(path);
        path.clear();
    }

    @Override
    public void fillPath(int windingRule) {
        path.stream().reduce(Rectangle2D::createUnion).ifPresent(codes::add);
        path.clear();
    }

    @Override
    public Point2D getCurrentPoint() {
        return here;
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        here = new Point2D.Float(x3, y3);
    }

    @Override
    public void closePath() {
        // a closed outline is the demo mark, which is no rule
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        path.clear();
    }

    @Override
    public void clip(int windingRule) {
        path.clear();
    }

    @Override
    public void drawImage(PDImage image) {
        throw new IllegalStateException("no pictures on forms");
    }

    @Override
    public void shadingFill(COSName name) {
        throw new IllegalStateException("no shading on forms");
    }
}
