// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// Takes one image in strips through memory: state 6 to 7. What the source says of the image beforehand is a hint; what
/// comes is counted.
final class TwainImage implements AutoCloseable {

    private static final long BUFFER = 1 << 18;
    private static final long MOST_BUFFER = 1 << 26;
    private static final long MOST_WIDTH = 1 << 16;

    private final TwainSession session;
    private final PageFeed feed;
    private final TwainBits bits;
    private final int askedDpi;
    private final MemorySegment info;
    private final MemorySegment transfer;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment buffer;
    private byte[] row = new byte[0];
    private @Nullable PageFile picture;
    private long columns;

    /// @param askedDpi for sources that do not tell theirs
    TwainImage(TwainSession session, PageFeed feed, TwainBits bits, int askedDpi) {
        this.session = session;
        this.feed = feed;
        this.bits = bits;
        this.askedDpi = askedDpi;
        this.info = session.allocate(TwainStruct.IMAGEINFO);
        this.transfer = session.allocate(TwainStruct.IMAGEMEMXFER);
        expect(session.call(Twain.IMAGE, Twain.DAT_IMAGEINFO, Twain.MSG_GET, info));
        if (told("PixelType") > Twain.RGB || told("Planar") != 0 || told("Compression") != Twain.UNCOMPRESSED) {
            throw new Problem(ScanProblem.NOT_POSSIBLE, session.device());
        }
        this.buffer = arena.allocate(bufferSize(), 8);
    }

    private long told(String field) {
        return TwainStruct.IMAGEINFO.get(info, field);
    }

    private void expect(int result) {
        if (result != Twain.SUCCESS) {
            throw session.trouble(result);
        }
    }

    private long bufferSize() {
        var sizes = session.allocate(TwainStruct.SETUPMEMXFER);
        expect(session.call(Twain.CONTROL, Twain.DAT_SETUPMEMXFER, Twain.MSG_GET, sizes));
        var least = TwainStruct.SETUPMEMXFER.get(sizes, "MinBufSize");
        var preferred = TwainStruct.SETUPMEMXFER.get(sizes, "Preferred");
        var wanted = preferred == 0 || preferred > MOST_BUFFER ? Math.max(least, BUFFER) : preferred;
        if (wanted > MOST_BUFFER) {
            throw new Problem(ScanProblem.OUT_OF_MEMORY);
        }
        return wanted;
    }

    /// All strips, into a page that the counter then has.
    void take() throws IOException {
        int result;
        do {
            feed.refuseCancelled();
            prepare();
            result = session.strip(transfer);
            if (result != Twain.SUCCESS && result != Twain.XFERDONE) {
                throw session.trouble(result);
            }
            strip();
        } while (result == Twain.SUCCESS);
        if (picture == null) {
            throw new Problem(ScanProblem.IO);
        }
        feed.end(picture);
    }

    private void prepare() {
        var strip = TwainStruct.IMAGEMEMXFER;
        strip.set(transfer, "Compression", Twain.ANY_16);
        for (var field : new String[] {"BytesPerRow", "Columns", "Rows", "XOffset", "YOffset", "BytesWritten"}) {
            strip.set(transfer, field, Twain.ANY_32);
        }
        strip.set(transfer, "Flags", Twain.APPLICATION_OWNS | Twain.BY_POINTER);
        strip.set(transfer, "Length", buffer.byteSize());
        strip.set(transfer, "TheMem", buffer);
    }

    private long of(String field) {
        return TwainStruct.IMAGEMEMXFER.get(transfer, field);
    }

    private void strip() throws IOException {
        var rows = of("Rows");
        if (rows == 0 || rows == Twain.ANY_32) {
            return; // some end with an empty strip
        }
        var stride = of("BytesPerRow");
        var filled = Math.min(of("BytesWritten"), buffer.byteSize());
        var page = picture(stride);
        if (of("Columns") != columns || stride < row.length || rows * stride > filled + stride - row.length) {
            throw new Problem(ScanProblem.IO); // a driver that lies about its strips
        }
        for (var y = 0L; y < rows; y++) {
            MemorySegment.copy(buffer, ValueLayout.JAVA_BYTE, y * stride, row, 0, row.length);
            bits.turn((int) told("PixelType"), row);
            page.row(row);
        }
    }

    /// The page's width is known with its first strip.
    private PageFile picture(long stride) throws IOException {
        var open = picture;
        if (open != null) {
            return open;
        }
        columns = of("Columns");
        var needed = (columns * told("BitsPerPixel") + 7) / 8;
        if (columns == 0 || columns > MOST_WIDTH || needed > stride || needed > buffer.byteSize()) {
            throw new Problem(ScanProblem.IO);
        }
        var rgb = told("PixelType") == Twain.RGB;
        var depth = (int) told("BitsPerPixel") / (rgb ? 3 : 1);
        if (depth != 8 && depth != 16 && (rgb || depth != 1)) {
            throw new Problem(ScanProblem.NOT_POSSIBLE, session.device());
        }
        row = new byte[(int) needed];
        var dpi = (int) Math.round(TwainStruct.fix32(told("XResolution")));
        var begun = feed.begin(rgb, depth, (int) columns, dpi > 0 ? dpi : askedDpi, (int) told("ImageLength"));
        picture = begun;
        return begun;
    }

    @Override
    public void close() throws IOException {
        arena.close();
        if (picture != null) {
            picture.close();
        }
    }
}
