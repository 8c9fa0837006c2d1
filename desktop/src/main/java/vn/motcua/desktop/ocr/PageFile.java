// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import com.ochafik.lang.jnaerator.runtime.NativeSize;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import net.sourceforge.lept4j.Leptonica1;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// The file of a page, decoded no finer than each look at it needs: a JPEG gives its light without its colours for a
/// quarter of the work, and small pictures for less still. Any other file is decoded once.
final class PageFile implements AutoCloseable {

    private static final int LUMINANCE = 1;

    private final byte[] file;
    private final @Nullable ByteBuffer jpeg;
    private @Nullable Picture whole;

    /// @throws Problem BAD_IMAGE if it is no picture, seen by the first look at the latest
    PageFile(byte[] file) {
        this.file = file;
        this.jpeg = isJpeg(file) ? Picture.outside(file) : null;
    }

    /// One whose light stands alone: grey or YCC, not CMYK as printers have it.
    private static boolean isJpeg(byte[] file) {
        if (file.length < 4 || (file[0] & 255) != 0xFF || (file[1] & 255) != 0xD8) {
            return false;
        }
        var samples = IntBuffer.allocate(1);
        var ycck = IntBuffer.allocate(1);
        var cmyk = IntBuffer.allocate(1);
        var failed = Leptonica1.readHeaderMemJpeg(
                Picture.outside(file), new NativeSize(file.length), null, null, samples, ycck, cmyk);
        return failed == 0 && samples.get(0) <= 3 && ycck.get(0) == 0 && cmyk.get(0) == 0;
    }

    /// Grey in the resolution of the file.
    Picture light() {
        return jpeg == null ? whole().grey() : decoded(jpeg, 1, LUMINANCE);
    }

    /// In colour.
    ///
    /// @param smaller 1, 2, 4 or 8 px of the file beside each other become one
    Picture colours(int smaller) {
        return jpeg == null ? whole().sampled(1.0 / smaller) : decoded(jpeg, smaller, 0);
    }

    private Picture decoded(ByteBuffer bytes, int smaller, int hint) {
        return Picture.of(
                Leptonica1.pixReadMemJpeg(bytes, new NativeSize(file.length), 0, smaller, IntBuffer.allocate(1), hint));
    }

    private Picture whole() {
        if (whole == null) {
            whole = Picture.decoded(file);
        }
        return whole;
    }

    @Override
    public void close() {
        if (whole != null) {
            whole.close();
        }
    }
}
