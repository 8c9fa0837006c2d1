// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// A page taken apart: black ink and coloured ink as masks in the resolution of the scan, and two coarse pictures,
/// of the paper and of the colours of the ink.
final class PageLayers {

    /// Side of the squares in which the lightness of the paper is taken, px.
    private static final int TILE = 32;

    private static final double INK = 0.78;
    private static final int LIGHTEST = 10;
    private static final int CHROMA = 40;
    private static final Color BLACK = new Color(0x202022);

    private final PxRows page;
    private final int cell;
    private final int columns;
    private final int rows;
    private final InkMask black;
    private final InkMask tinted;
    private final BufferedImage paper;
    private final BufferedImage ink;
    private int coloured;

    /// @param cell side of the squares that one px of the coarse pictures stands for, px
    PageLayers(BufferedImage page, int cell) {
        this.page = new PxRows(page);
        this.cell = cell;
        columns = Math.ceilDiv(page.getWidth(), cell);
        rows = Math.ceilDiv(page.getHeight(), cell);
        black = new InkMask(columns * cell, rows * cell);
        tinted = new InkMask(columns * cell, rows * cell);
        paper = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        ink = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        split(new PaperLight(this.page, TILE));
    }

    private void split(PaperLight light) {
        var row = new int[page.width()];
        var lights = new int[page.width()];
        var sheet = new Mean(Color.WHITE.getRGB());
        var written = new Mean(Color.BLACK.getRGB());
        for (var y = 0; y < page.height(); y++) {
            page.read(y, row);
            if (y % TILE == 0) {
                light.along(y, lights);
            }
            for (var x = 0; x < row.length; x++) {
                var rgb = row[x];
                if (PaperLight.darkest(rgb) >= lights[x] * INK - LIGHTEST) {
                    sheet.add(x, rgb);
                } else if (PaperLight.lightest(rgb) - PaperLight.darkest(rgb) < CHROMA) {
                    black.ink(x, y);
                } else {
                    tinted.ink(x, y);
                    written.add(x, rgb);
                    coloured++;
                }
            }
            if (y % cell == cell - 1 || y == page.height() - 1) {
                paper.setRGB(0, y / cell, columns, 1, sheet.row(), 0, columns);
                ink.setRGB(0, y / cell, columns, 1, written.row(), 0, columns);
            }
        }
    }

    /// The mean colours of a row of cells; where nothing was, what was beside it.
    private final class Mean {
        private final int[] red = new int[columns];
        private final int[] green = new int[columns];
        private final int[] blue = new int[columns];
        private final int[] count = new int[columns];
        private final int[] row = new int[columns];
        private int last;

        Mean(int first) {
            last = first;
        }

        void add(int x, int rgb) {
            var column = x / cell;
            red[column] += rgb >> 16 & 255;
            green[column] += rgb >> 8 & 255;
            blue[column] += rgb & 255;
            count[column]++;
        }

        /// Begins the next one.
        int[] row() {
            for (var c = 0; c < columns; c++) {
                var n = count[c];
                if (n > 0) {
                    last = red[c] / n << 16 | green[c] / n << 8 | blue[c] / n;
                }
                row[c] = last;
                count[c] = 0;
                red[c] = 0;
                green[c] = 0;
                blue[c] = 0;
            }
            return row;
        }
    }

    /// The layers as pictures of a document: paper, black ink, coloured ink if there is some.
    PagePaint in(PDDocument document, float quality) throws IOException {
        var behind = Deflated.jpeg(document, paper, quality);
        var strokes = black.stencil(document);
        var layers = new ArrayList<>(List.of(behind, strokes));
        var bytes = length(behind) + length(strokes);
        if (coloured > 0) {
            var seals = tinted.stencil(document);
            var colours = Deflated.jpeg(document, ink, quality);
            colours.getCOSObject().setItem(COSName.MASK, seals);
            layers.add(colours);
            bytes += length(seals) + length(colours);
        }
        return new PagePaint(page.width(), page.height(), bytes, (content, scale) -> {
            content.setNonStrokingColor(BLACK);
            for (var layer : layers) {
                draw(content, layer, scale);
            }
        });
    }

    static long length(PDImageXObject image) {
        return image.getCOSObject().getLength();
    }

    /// From the top left; what sticks out at the foot and the right lies outside the page.
    private void draw(PDPageContentStream content, PDImageXObject layer, float scale) throws IOException {
        var height = rows * cell * scale;
        content.drawImage(layer, 0, page.height() * scale - height, columns * cell * scale, height);
    }
}
