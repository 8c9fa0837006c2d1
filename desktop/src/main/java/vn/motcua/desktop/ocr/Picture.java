// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import com.ochafik.lang.jnaerator.runtime.NativeSize;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Optional;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Pix;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// A picture in Leptonica's memory, outside the Java heap. Each step makes a new one and frees the one before.
final class Picture implements AutoCloseable {

    private static final int AREA_MAP = 1;
    private static final int WHITE = 1;
    private static final int PAPER = 200;
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
        var bytes = ByteBuffer.allocateDirect(file.length).put(file).flip();
        var read = new Picture(Leptonica1.pixReadMem(bytes, new NativeSize(file.length)));
        if (read.pix == null) {
            throw new Problem(OcrProblem.BAD_IMAGE);
        }
        return read.step(p ->
                Leptonica1.pixGetDepth(p) == 32 ? Leptonica1.pixGetRGBComponent(p, 0) : Leptonica1.pixConvertTo8(p, 0));
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

    /// Spreads the levels so that faded ink is black and even paper is white.
    Picture inked() {
        var black = IntBuffer.allocate(1);
        Leptonica1.pixGetRankValue(pix(), 10, INK_SHARE, black);
        var level = Math.min(black.get(0), 150);
        return step(p -> Leptonica1.pixGammaTRC(null, p, 1, level, PAPER));
    }

    Picture scaled(double factor) {
        return step(p -> Leptonica1.pixScale(p, (float) factor, (float) factor));
    }

    /// @param degrees clockwise, about the middle; what comes in is white
    Picture turned(double degrees) {
        return step(p -> Leptonica1.pixRotate(p, (float) Math.toRadians(degrees), AREA_MAP, WHITE, 0, 0));
    }

    /// Turns this very picture by half.
    void turnByHalf() {
        Leptonica1.pixRotate180(pix(), pix());
    }

    Picture part(int x, int y, int width, int height) {
        return step(p -> {
            var box = Leptonica1.boxCreate(x, y, width, height);
            var part = Leptonica1.pixClipRectangle(p, box, null);
            Leptonica1.boxDestroy(new PointerByReference(box.getPointer()));
            return part;
        });
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
            Leptonica1.pixDestroy(new PointerByReference(pix.getPointer()));
            pix = null;
        }
    }
}
