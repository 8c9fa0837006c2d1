// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.motcua.model.paper.PageImage;

/// A page made ready for reading — cut out of its photograph, seals faded, 200 dpi, even light, upright, level — that
/// remembers the way back to the page as scanned.
///
/// @param picture the prepared picture, grey
/// @param width of the page as scanned, px
/// @param height of the page as scanned, px
/// @param dpi of the prepared picture
/// @param way from the prepared picture to the page as scanned
/// @param quarters by which it was turned clockwise to stand upright
/// @param turn degrees by which it was turned clockwise to be level
record CleanPage(Picture picture, int width, int height, int dpi, Way way, int quarters, double turn)
        implements AutoCloseable {

    /// What Tesseract's models were trained near; at 300 dpi low contrast fails and everything takes longer.
    static final int DPI = 200;

    private static final double LEVEL = 0.1;
    private static final double BLANK = 0.0002;
    private static final double A4 = 297 / 210.0;
    private static final double A4_INCHES = 297 / 25.4;

    /// How far the sides of a photographed A4 sheet may be from its shape, for the eye that looked from the side.
    private static final double NEARLY = 0.15;

    /// How exactly the edges of a sheet are found, a millimetre; nobody writes there.
    private static final double RIM_INCHES = 0.04;

    static CleanPage of(PageImage page) {
        Picture picture;
        Optional<double[]> sheet;
        try (var file = new PageFile(page.bytes());
                var look = file.colours(Ink.LOOK)) {
            picture = Ink.written(file, look, page.dpi());
            sheet = look.sheet()
                    .map(c -> Arrays.stream(c).map(v -> v * Ink.LOOK).toArray());
        }
        var width = picture.width();
        var height = picture.height();
        var dpi = page.dpi();
        var way = Way.NONE;
        if (sheet.isPresent()) {
            var flat = flat(sheet.get());
            dpi = flat[2] > 0 ? flat[2] : dpi;
            picture = picture.cut(sheet.get(), flat[0], flat[1]).withoutRim((int) Math.ceil(RIM_INCHES * dpi));
            way = Way.onto(flat[0], flat[1], sheet.get());
        }
        var factor = DPI / (double) dpi;
        if (Math.abs(factor - 1) > 0.02) {
            picture = picture.scaled(factor);
            way = way.after(Way.scaled(1 / factor));
        }
        picture = picture.evenLight();
        var quarters = picture.quarters();
        picture = picture.turnedByQuarters(quarters);
        way = way.after(Way.quarters(quarters, picture.width(), picture.height()));
        var turn = picture.lean();
        if (Math.abs(turn) >= LEVEL) {
            picture = picture.turned(turn);
            way = way.after(Way.turned(turn, picture.width(), picture.height()));
        } else {
            turn = 0;
        }
        return new CleanPage(picture.inked().withoutRules().withoutLeaders(), width, height, DPI, way, quarters, turn);
    }

    /// One place of a page, cut out and set upright as the whole page was.
    ///
    /// @param whole grey; not freed
    static CleanPage place(Picture whole, PageImage page, Box place, ReadText before, int dpi) {
        var margin = 10 + Math.min(place.height(), place.width()) / 4;
        var x = Math.max(0, place.x() - margin);
        var y = Math.max(0, place.y() - margin);
        var factor = dpi / (double) page.dpi();
        var quarters = PageLayout.quarters(before);
        var picture = whole.clipped(x, y, place.width() + 2 * margin, place.height() + 2 * margin)
                .scaled(factor)
                .turnedByQuarters(quarters);
        var way = new Way(1, 0, x, 0, 1, y, 0, 0, 1)
                .after(Way.scaled(1 / factor))
                .after(Way.quarters(quarters, picture.width(), picture.height()));
        var turn = -before.skewDegrees();
        if (Math.abs(turn) >= LEVEL) {
            picture = picture.turned(turn);
            way = way.after(Way.turned(turn, picture.width(), picture.height()));
        }
        return new CleanPage(picture.inked(), page.width(), page.height(), dpi, way, quarters, turn);
    }

    /// Width and height of the sheet, px, and its dpi if it has the shape of A4, else 0.
    private static int[] flat(double[] c) {
        var w = (Math.hypot(c[2] - c[0], c[3] - c[1]) + Math.hypot(c[4] - c[6], c[5] - c[7])) / 2;
        var h = (Math.hypot(c[6] - c[0], c[7] - c[1]) + Math.hypot(c[4] - c[2], c[5] - c[3])) / 2;
        var longer = Math.max(w, h);
        var shape = longer / Math.min(w, h);
        if (Math.abs(shape / A4 - 1) > NEARLY) {
            return new int[] {(int) w, (int) h, 0};
        }
        var dpi = (int) Math.round(longer / A4_INCHES);
        return w < h
                ? new int[] {(int) Math.round(h / A4), (int) h, dpi}
                : new int[] {(int) w, (int) Math.round(w / A4), dpi};
    }

    boolean isBlank() {
        return picture.ink() < BLANK;
    }

    /// The same page after its picture was turned by half.
    CleanPage onItsHead() {
        picture.turnByHalf();
        return new CleanPage(
                picture,
                width,
                height,
                dpi,
                way.after(Way.quarters(2, picture.width(), picture.height())),
                (quarters + 2) % 4,
                turn);
    }

    List<Word> asScanned(List<Word> words) {
        return Headings.mended(LookAlikes.mended(words)).stream()
                .map(w -> new Word(Slashes.mended(w.text()), asScanned(w.box()), w.confidence(), w.line()))
                .toList();
    }

    /// Moves the middle of a box back and keeps its size; where the page lies on its side, so does the box.
    private Box asScanned(Box box) {
        var x = box.x() + box.width() / 2.0;
        var y = box.y() + box.height() / 2.0;
        var size = way.size(x, y);
        var lying = quarters % 2 == 1;
        var w = (int) Math.round((lying ? box.height() : box.width()) * size);
        var h = (int) Math.round((lying ? box.width() : box.height()) * size);
        return new Box(
                Math.max(0, (int) Math.round(way.x(x, y) - w / 2.0)),
                Math.max(0, (int) Math.round(way.y(x, y) - h / 2.0)),
                w,
                h);
    }

    @Override
    public void close() {
        picture.close();
    }
}
