// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a page bears ink, in cells of half a millimetre; all in mm from the lower left corner as seen.
final class InkMap {

    /// Edge of a cell, mm.
    static final double CELL = 0.5;

    private final int columns;
    private final int rows;
    private final BufferedImage picture;
    private final byte[] cells;
    private int @Nullable [] sums;
    /// Boxes inked since the sums were made: left, low, right, high in cells.
    private final List<int[]> since = new ArrayList<>();

    /// @param width mm; `height` too
    InkMap(double width, double height) {
        columns = Math.max(1, (int) Math.ceil(width / CELL));
        rows = Math.max(1, (int) Math.ceil(height / CELL));
        picture = new BufferedImage(columns, rows, BufferedImage.TYPE_BYTE_GRAY);
        cells = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    }

    /// Every cell that a box touches is inked.
    void ink(double left, double low, double right, double high) {
        var x0 = Math.max(0, (int) Math.floor(left / CELL));
        var x1 = Math.min(columns, (int) Math.ceil(right / CELL));
        var y0 = Math.max(0, (int) Math.floor(low / CELL));
        var y1 = Math.min(rows, (int) Math.ceil(high / CELL));
        if (sums != null) {
            since.add(new int[] {x0, y0, x1, y1});
        }
        for (var y = y0; y < y1 && x0 < x1; y++) {
            Arrays.fill(cells, y * columns + x0, y * columns + x1, (byte) -1);
        }
    }

    void ink(Rectangle2D box) {
        ink(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    /// A pen that inks cells, in mm.
    Graphics2D pen() {
        sums = null;
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.transform(AffineTransform.getScaleInstance(1 / CELL, 1 / CELL));
        return pen;
    }

    /// Whether no cell that a box touches is inked and the box lies inside the page.
    boolean isFree(double left, double low, double right, double high) {
        var x0 = (int) Math.floor(left / CELL);
        var x1 = (int) Math.ceil(right / CELL);
        var y0 = (int) Math.floor(low / CELL);
        var y1 = (int) Math.ceil(high / CELL);
        if (x0 < 0 || y0 < 0 || x1 > columns || y1 > rows) {
            return false;
        }
        var all = summed();
        var wide = columns + 1;
        if (all[y1 * wide + x1] - all[y0 * wide + x1] - all[y1 * wide + x0] + all[y0 * wide + x0] > 0) {
            return false;
        }
        for (var box : since) {
            if (x0 < box[2] && box[0] < x1 && y0 < box[3] && box[1] < y1) {
                return false;
            }
        }
        return true;
    }

    double width() {
        return columns * CELL;
    }

    double height() {
        return rows * CELL;
    }

    private int[] summed() {
        var known = sums;
        if (known != null) {
            return known;
        }
        since.clear();
        var wide = columns + 1;
        var made = new int[wide * (rows + 1)];
        for (var y = 0; y < rows; y++) {
            var row = 0;
            for (var x = 0; x < columns; x++) {
                row += cells[y * columns + x] & 1;
                made[(y + 1) * wide + x + 1] = made[y * wide + x + 1] + row;
            }
        }
        sums = made;
        return made;
    }
}
