// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.List;
import vn.motcua.model.paper.PageImage;

/// A page made ready for reading — red channel, even light, level lines, 200 dpi — that remembers the way back to the
/// page as scanned.
///
/// @param picture the prepared picture, grey
/// @param width of the page as scanned, px
/// @param height of the page as scanned, px
/// @param factor prepared px a scanned px
/// @param turn degrees by which it was turned clockwise to be level
record CleanPage(Picture picture, int width, int height, double factor, double turn) implements AutoCloseable {

    /// What Tesseract's models were trained near; at 300 dpi low contrast fails and everything takes longer.
    static final int DPI = 200;

    private static final double LEVEL = 0.1;
    private static final double BLANK = 0.0002;

    static CleanPage of(PageImage page) {
        var picture = Picture.red(page.bytes());
        var width = picture.width();
        var height = picture.height();
        picture = picture.evenLight();
        var factor = Math.min(1, DPI / (double) page.dpi());
        var turn = picture.lean();
        if (Math.abs(turn) >= LEVEL) {
            picture = picture.turned(turn);
        } else {
            turn = 0;
        }
        if (factor < 1) {
            picture = picture.scaled(factor);
        }
        picture = picture.inked();
        return new CleanPage(picture, width, height, factor, turn);
    }

    boolean isBlank() {
        return picture.ink() < BLANK;
    }

    int dpi(PageImage page) {
        return factor < 1 ? DPI : page.dpi();
    }

    /// @param upsideDown whether the prepared picture was turned by half before it was read
    List<Word> asScanned(List<Word> words, boolean upsideDown) {
        return words.stream()
                .map(w -> new Word(w.text(), asScanned(w.box(), upsideDown), w.confidence(), w.line()))
                .toList();
    }

    /// Moves the middle of a box back and keeps its size.
    private Box asScanned(Box box, boolean upsideDown) {
        var x = (box.x() + box.width() / 2.0) / factor;
        var y = (box.y() + box.height() / 2.0) / factor;
        var cx = width / 2.0;
        var cy = height / 2.0;
        if (upsideDown) {
            x = width - x;
            y = height - y;
        }
        var back = Math.toRadians(-turn);
        var px = cx + (x - cx) * Math.cos(back) - (y - cy) * Math.sin(back);
        var py = cy + (x - cx) * Math.sin(back) + (y - cy) * Math.cos(back);
        var w = (int) Math.round(box.width() / factor);
        var h = (int) Math.round(box.height() / factor);
        return new Box(Math.max(0, (int) Math.round(px - w / 2.0)), Math.max(0, (int) Math.round(py - h / 2.0)), w, h);
    }

    @Override
    public void close() {
        picture.close();
    }
}
