// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import vn.motcua.model.problem.Problem;

/// The file that a page becomes while the driver sends it.
final class PageFile implements AutoCloseable {

    private static final int ROWS_PER_REPORT = 200;

    private final PngWriter png;
    private final RowShape shape;
    private final SaneDevice.Frame first;
    private final byte[] row;

    PageFile(Path file, SaneDevice.Frame first, Colour wanted, int dpi) throws IOException {
        this.first = first;
        var rgb = first.format() == SaneDevice.Frame.RGB || first.isOneOfThree();
        this.shape = new RowShape(rgb, first.depth(), first.width(), wanted);
        this.png = new PngWriter(file, shape.pixels(), first.width(), dpi);
        this.row = new byte[shape.pixels().rowBytes(first.width())];
    }

    /// @param report told how many rows are done, now and then
    void take(SaneDevice device, IntConsumer report) throws IOException {
        if (first.isOneOfThree()) {
            takeThree(device);
            return;
        }
        var reader = new RowReader(device, first.rowBytes());
        for (var next = reader.next(); next != null; next = reader.next()) {
            write(next);
            if (png.height() % ROWS_PER_REPORT == 0) {
                report.accept(png.height());
            }
        }
    }

    private void write(byte[] next) throws IOException {
        shape.shape(next, row);
        png.row(row);
    }

    private void takeThree(SaneDevice device) throws IOException {
        var planes = new byte[3][];
        var frame = first;
        for (var i = 0; i < 3; i++) {
            planes[frame.format() - SaneDevice.Frame.RED] = new RowReader(device, frame.rowBytes()).all();
            frame = i < 2 ? device.start() : frame;
        }
        if (planes[0] == null || planes[1] == null || planes[2] == null || first.depth() != 8) {
            throw new Problem(ScanProblem.IO);
        }
        var rows = Math.min(planes[0].length, Math.min(planes[1].length, planes[2].length)) / first.rowBytes();
        var mixed = new byte[3 * first.width()];
        for (var y = 0; y < rows; y++) {
            for (var i = 0; i < mixed.length; i++) {
                mixed[i] = planes[i % 3][y * first.rowBytes() + i / 3];
            }
            write(mixed);
        }
    }

    /// @return height in px
    int finish() throws IOException {
        png.finish();
        return png.height();
    }

    @Override
    public void close() throws IOException {
        png.close();
    }
}
