// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.pages;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vn.motcua.model.paper.PaperProblem;
import vn.motcua.model.problem.Problem;

/// Memory for the px of whole pages, used again for the next page: in colour at 300 dpi an A4 page takes 26 MB, and
/// where such pieces come and go a small heap is soon so full of holes that the collector stops all threads, the
/// screen's too, to close them. One page lies on it at a time; who wants the next one waits. Its pictures are good
/// until it is closed.
final class Easel implements AutoCloseable {

    private static final ReentrantLock TURN = new ReentrantLock(true);

    /// Lets go when the heap is short or nobody scanned for minutes. Under the lock.
    private static SoftReference<List<byte[]>> left = new SoftReference<>(null);

    private final List<byte[]> free = new ArrayList<>();
    private final List<byte[]> used = new ArrayList<>();

    private Easel(List<byte[]> free) {
        this.free.addAll(free);
    }

    static Easel take() {
        TURN.lock();
        var memory = left.get();
        left.clear();
        return new Easel(memory == null ? List.of() : memory);
    }

    /// @throws Problem UNREADABLE_IMAGE
    BufferedImage read(byte[] file) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Problem(PaperProblem.UNREADABLE_IMAGE);
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                var how = reader.getDefaultReadParam();
                var types = reader.getImageTypes(0);
                if (types.hasNext()) {
                    how.setDestination(blank(types.next(), reader.getWidth(0), reader.getHeight(0)));
                }
                return reader.read(0, how);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw e instanceof Problem problem ? problem : new Problem(e, PaperProblem.UNREADABLE_IMAGE);
        }
    }

    /// What is on it is left from before.
    ///
    /// @param kind of [BufferedImage]
    BufferedImage blank(int width, int height, int kind) {
        return blank(ImageTypeSpecifier.createFromBufferedImageType(kind), width, height);
    }

    private BufferedImage blank(ImageTypeSpecifier type, int width, int height) {
        var model = type.getSampleModel(width, height);
        if (!(model instanceof ComponentSampleModel bytes) || model.getDataType() != DataBuffer.TYPE_BYTE) {
            return type.createBufferedImage(width, height);
        }
        var size = Math.multiplyExact(bytes.getScanlineStride(), height);
        var raster = Raster.createWritableRaster(model, new DataBufferByte(memory(size), size), new Point());
        var colours = type.getColorModel();
        return new BufferedImage(colours, raster, colours.isAlphaPremultiplied(), null);
    }

    private byte[] memory(int size) {
        var fits = free.stream().filter(m -> m.length >= size).findFirst();
        fits.ifPresentOrElse(free::remove, free::clear);
        var memory = fits.orElseGet(() -> new byte[size]);
        used.add(memory);
        return memory;
    }

    @Override
    public void close() {
        free.addAll(0, used); // what was used last is taken first
        left = new SoftReference<>(List.copyOf(free));
        TURN.unlock();
    }
}
