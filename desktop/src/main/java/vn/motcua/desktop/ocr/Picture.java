// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import com.ochafik.lang.jnaerator.runtime.NativeSize;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Optional;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Pix;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// A picture in Leptonica's memory, outside the Java heap. Each step makes a new one and frees the one before.
final class Picture implements AutoCloseable {

    private static final int AREA_MAP = 1;
    private static final int WHITE = 1;
    private static final int STEPS = 15; // from black to white
    private static final int PAPER = 200;
    private static final double LOOK_PX = 240;
    private static final float CLEARLY = 8;
    private static final float LIKELY = 5;
    private static final float INK_SHARE = 0.005f;

    /// On a page of even light paper is near 200; faded ink reaches up to 150.
    private static final int DARK = 165;

    private @Nullable Pix pix;

    /// The binding would copy its own view of the structure into native memory before each call, an outdated
    /// reference count too: Tesseract then frees what is still in use.
    private Picture(@Nullable Pix pix) {
        this.pix = pix;
        if (pix != null) {
            pix.setAutoSynch(false);
        }
    }

    /// Decodes a file and keeps its red channel: red stamps and seals turn as white as the paper.
    ///
    /// @throws Problem BAD_IMAGE
    static Picture red(byte[] file) {
        return decoded(file)
                .step(p -> Leptonica1.pixGetDepth(p) == 32
                        ? Leptonica1.pixGetRGBComponent(p, 0)
                        : Leptonica1.pixConvertTo8(p, 0));
    }

    /// Decodes a file as it is.
    ///
    /// @throws Problem BAD_IMAGE
    static Picture decoded(byte[] file) {
        return of(Leptonica1.pixReadMem(outside(file), new NativeSize(file.length)));
    }

    /// @throws Problem BAD_IMAGE if there is none
    static Picture of(@Nullable Pix pix) {
        if (pix == null) {
            throw new Problem(OcrProblem.BAD_IMAGE);
        }
        return new Picture(pix);
    }

    /// Bytes where a library that is not Java's can read them.
    static ByteBuffer outside(byte[] file) {
        return ByteBuffer.allocateDirect(file.length).put(file).flip();
    }

    /// The same in grey; this one stays.
    Picture grey() {
        return of(Leptonica1.pixConvertTo8(pix(), 0));
    }

    /// The same in another size, px picked and none mixed; this one stays.
    Picture sampled(double factor) {
        return of(Leptonica1.pixScaleBySampling(pix(), (float) factor, (float) factor));
    }

    Pix pix() {
        if (pix == null) {
            throw new IllegalStateException("freed");
        }
        return pix;
    }

    int width() {
        return Leptonica1.pixGetWidth(pix());
    }

    int height() {
        return Leptonica1.pixGetHeight(pix());
    }

    /// Evens out shadows and faded paper; a picture too small for it stays as it is.
    Picture evenLight() {
        return step(p -> Leptonica1.pixBackgroundNormSimple(p, null, null));
    }

    /// Spreads the levels of this very picture so that faded ink is black and even paper is white, and leaves few of
    /// them: the model reads them as well, and Tesseract packs each line before it reads it, the sooner the fewer.
    Picture inked() {
        var black = IntBuffer.allocate(1);
        Leptonica1.pixGetRankValue(pix(), 10, INK_SHARE, black);
        var ink = Math.min(black.get(0), 150);
        var levels = Leptonica1.numaCreate(256);
        for (var level = 0; level < 256; level++) {
            var light = Math.clamp((level - ink) / (double) (PAPER - ink), 0, 1);
            Leptonica1.numaAddNumber(levels, Math.round(light * STEPS) * 255f / STEPS);
        }
        Leptonica1.pixTRCMap(pix(), null, levels);
        Freed.free(levels);
        return this;
    }

    /// Takes the dots between labels and the edge off this very picture.
    Picture withoutLeaders() {
        var unused = DotLeaders.erase(pix());
        return this;
    }

    /// Takes the rules of tables off this very picture.
    Picture withoutRules() {
        RuledLines.erase(pix());
        return this;
    }

    /// Smaller without sharpening: the model reads as well, and that is half of the work.
    Picture scaled(double factor) {
        var by = (float) factor;
        return step(p -> factor < 1 ? Leptonica1.pixScaleGeneral(p, by, by, 0, 0) : Leptonica1.pixScale(p, by, by));
    }

    /// @param degrees clockwise, about the middle; what comes in is white
    Picture turned(double degrees) {
        return step(p -> Leptonica1.pixRotate(p, (float) Math.toRadians(degrees), AREA_MAP, WHITE, 0, 0));
    }

    /// @param quarters clockwise
    Picture turnedByQuarters(int quarters) {
        return quarters == 0 ? this : step(p -> Leptonica1.pixRotateOrth(p, quarters));
    }

    /// The corners of a sheet that lies on something darker, px: x and y of top left, top right, foot right, foot left.
    Optional<double[]> sheet() {
        var factor = Math.min(1, LOOK_PX / Math.max(width(), height()));
        try (var small =
                sampled(factor).step(p -> Leptonica1.pixConvertTo8(p, 0)).step(p -> Leptonica1.pixCloseGray(p, 3, 3))) {
            var found = Sheet.corners(small.width(), small.height(), small.levels());
            return found.map(c -> Arrays.stream(c).map(v -> v / factor).toArray());
        }
    }

    /// What lies between the corners, as a rectangle.
    Picture cut(double[] corners, int width, int height) {
        return step(p -> {
                    var from = Leptonica1.ptaCreate(4);
                    var to = Leptonica1.ptaCreate(4);
                    for (var i = 0; i < 4; i++) {
                        Leptonica1.ptaAddPt(from, (float) corners[2 * i], (float) corners[2 * i + 1]);
                        Leptonica1.ptaAddPt(to, i == 1 || i == 2 ? width : 0, i >= 2 ? height : 0);
                    }
                    var flat = Leptonica1.pixProjectivePta(p, to, from, WHITE);
                    Freed.free(from);
                    Freed.free(to);
                    return flat;
                })
                .part(0, 0, width, height);
    }

    /// With white along the edges of this very picture.
    ///
    /// @param px so much
    Picture withoutRim(int px) {
        Leptonica1.pixSetBorderVal(pix(), px, px, px, px, 255);
        return this;
    }

    /// Levels of a grey picture by rows, 0 black.
    private int[] levels() {
        var words = Leptonica1.pixGetWpl(pix());
        var width = width();
        var height = height();
        var data = Leptonica1.pixGetData(pix()).getPointer().getIntArray(0, words * height);
        var levels = new int[width * height];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                levels[y * width + x] = data[y * words + x / 4] >> 24 - 8 * (x % 4) & 255;
            }
        }
        return levels;
    }

    /// Quarter turns clockwise that set the writing upright, told by the strokes that rise above the letters; 0 where
    /// that is not clear. Most pages show by a band of them that they are upright.
    int quarters() {
        var up = FloatBuffer.allocate(1);
        var left = FloatBuffer.allocate(1);
        try (var bits = new Picture(Leptonica1.pixThresholdToBinary(pix(), DARK))) {
            try (var band = bits.clipped(0, height() / 5, width(), Math.max(1, height() / 4))) {
                var failed = Leptonica1.pixOrientDetect(band.pix(), up, left, 0, 0) != 0;
                if (!failed && up.get(0) > LIKELY && up.get(0) > 2 * Math.abs(left.get(0))) {
                    return 0;
                }
            }
            if (Leptonica1.pixOrientDetect(bits.pix(), up, left, 0, 0) != 0) {
                return 0;
            }
        }
        var upright = Math.abs(up.get(0));
        var onSide = Math.abs(left.get(0));
        if (Math.max(upright, onSide) < CLEARLY) {
            return 0;
        }
        return upright >= onSide ? up.get(0) > 0 ? 0 : 2 : left.get(0) > 0 ? 1 : 3;
    }

    /// Turns this very picture by half.
    void turnByHalf() {
        Leptonica1.pixRotate180(pix(), pix());
    }

    Picture part(int x, int y, int width, int height) {
        return step(_ -> clipped(x, y, width, height).pix);
    }

    /// A part of it; this one stays.
    Picture clipped(int x, int y, int width, int height) {
        var box = Leptonica1.boxCreate(x, y, width, height);
        var part = Leptonica1.pixClipRectangle(pix(), box, null);
        Freed.free(box);
        return new Picture(part);
    }

    /// How far the lines of writing lean, in degrees, as the turn that sets them level; 0 where that is not clear.
    double lean() {
        var angle = FloatBuffer.allocate(1);
        var confidence = FloatBuffer.allocate(1);
        try (var bits = new Picture(Leptonica1.pixThresholdToBinary(pix(), DARK))) {
            var failed = Leptonica1.pixFindSkew(bits.pix(), angle, confidence);
            return failed != 0 || confidence.get(0) < 3 ? 0 : angle.get(0);
        }
    }

    /// Share of dark px, 0 to 1.
    double ink() {
        var count = IntBuffer.allocate(1);
        try (var bits = new Picture(Leptonica1.pixThresholdToBinary(pix(), DARK))) {
            Leptonica1.pixCountPixels(bits.pix(), count, null);
            return count.get(0) / ((double) width() * height());
        }
    }

    private Picture step(java.util.function.Function<Pix, @Nullable Pix> way) {
        return Optional.ofNullable(way.apply(pix()))
                .map(next -> {
                    close();
                    return new Picture(next);
                })
                .orElse(this);
    }

    @Override
    public void close() {
        if (pix != null) {
            Freed.free(pix);
            pix = null;
        }
    }
}
