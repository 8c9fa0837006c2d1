// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import vn.motcua.model.problem.Problem;

/// The file that a page becomes while the driver sends it.
final class PageFile implements AutoCloseable {

    private static final int ROWS_PER_REPORT = 200;
    private static final int MOST_ROWS = 100_000; // more than five metres at 400 dpi: the driver has lost its head

    private final Path file;
    private final RowShape shape;
    private final int dpi;
    private final IntConsumer report;
    private final PngWriter png;
    private final byte[] row;

    /// @param report told how many rows are done, now and then
    PageFile(Path file, RowShape shape, int dpi, IntConsumer report) throws IOException {
        this.file = file;
        this.shape = shape;
        this.dpi = dpi;
        this.report = report;
        this.png = new PngWriter(file, shape.pixels(), shape.width(), dpi);
        this.row = new byte[shape.pixels().rowBytes(shape.width())];
    }

    /// @param next a row as the driver lays it; padding at its end is left out
    void row(byte[] next) throws IOException {
        if (png.height() == MOST_ROWS) {
            throw new Problem(ScanProblem.IO);
        }
        shape.shape(next, row);
        png.row(row);
        if (png.height() % ROWS_PER_REPORT == 0) {
            report.accept(png.height());
        }
    }

    /// Finishes the file.
    ///
    /// @param page 1 for the first
    Told told(int page) throws IOException {
        if (png.height() == 0) {
            throw new Problem(ScanProblem.IO);
        }
        png.finish();
        return Told.page(page, file.getFileName().toString(), dpi, shape.width(), png.height());
    }

    @Override
    public void close() throws IOException {
        png.close();
    }
}
