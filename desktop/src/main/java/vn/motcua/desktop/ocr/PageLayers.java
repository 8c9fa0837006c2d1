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
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
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

    private final BufferedImage page;
    private final int cell;
    private final int columns;
    private final int rows;
    private final BufferedImage black;
    private final BufferedImage tinted;
    private final BufferedImage paper;
    private final BufferedImage ink;
    private int coloured;

    /// @param cell side of the squares that one px of the coarse pictures stands for, px
    PageLayers(BufferedImage page, int cell) {
        this.page = page;
        this.cell = cell;
        columns = Math.ceilDiv(page.getWidth(), cell);
        rows = Math.ceilDiv(page.getHeight(), cell);
        black = mask();
        tinted = mask();
        paper = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        ink = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        split(new PaperLight(page, TILE));
    }

    private BufferedImage mask() {
        var mask = new BufferedImage(columns * cell, rows * cell, BufferedImage.TYPE_BYTE_BINARY);
        var g = mask.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, mask.getWidth(), mask.getHeight());
        g.dispose();
        return mask;
    }

    private void split(PaperLight light) {
        var w = page.getWidth();
        var row = new int[w];
        var strokes = black.getRaster();
        var seals = tinted.getRaster();
        var sheet = new Mean(columns, Color.WHITE.getRGB());
        var written = new Mean(columns, Color.BLACK.getRGB());
        for (var y = 0; y < page.getHeight(); y++) {
            page.getRGB(0, y, w, 1, row, 0, w);
            for (var x = 0; x < w; x++) {
                var rgb = row[x];
                if (PaperLight.darkest(rgb) < light.at(x, y) * INK - LIGHTEST) {
                    if (PaperLight.lightest(rgb) - PaperLight.darkest(rgb) < CHROMA) {
                        strokes.setSample(x, y, 0, 0);
                    } else {
                        seals.setSample(x, y, 0, 0);
                        written.add(x / cell, rgb);
                        coloured++;
                    }
                } else {
                    sheet.add(x / cell, rgb);
                }
            }
            if (y % cell == cell - 1 || y == page.getHeight() - 1) {
                paper.setRGB(0, y / cell, columns, 1, sheet.row(), 0, columns);
                ink.setRGB(0, y / cell, columns, 1, written.row(), 0, columns);
            }
        }
    }

    /// The mean colours of a row of cells; where nothing was, what was beside it.
    private static final class Mean {
        private final long[][] sums;
        private final int[] count;
        private int last;

        Mean(int columns, int first) {
            sums = new long[columns][3];
            count = new int[columns];
            last = first;
        }

        void add(int column, int rgb) {
            sums[column][0] += rgb >> 16 & 255;
            sums[column][1] += rgb >> 8 & 255;
            sums[column][2] += rgb & 255;
            count[column]++;
        }

        int[] row() {
            var row = new int[count.length];
            for (var c = 0; c < row.length; c++) {
                var n = count[c];
                if (n > 0) {
                    last = (int) (sums[c][0] / n) << 16 | (int) (sums[c][1] / n) << 8 | (int) (sums[c][2] / n);
                }
                row[c] = last;
                count[c] = 0;
                java.util.Arrays.fill(sums[c], 0);
            }
            return row;
        }
    }

    /// The layers as pictures of a document: paper, black ink, coloured ink if there is some.
    PagePaint in(PDDocument document, float quality) throws IOException {
        var behind = Deflated.jpeg(document, paper, quality);
        var strokes = stencil(document, black);
        var layers = new ArrayList<>(List.of(behind, strokes));
        var bytes = length(behind) + length(strokes);
        if (coloured > 0) {
            var seals = stencil(document, tinted);
            var colours = Deflated.jpeg(document, ink, quality);
            colours.getCOSObject().setItem(COSName.MASK, seals);
            layers.add(colours);
            bytes += length(seals) + length(colours);
        }
        return new PagePaint(page.getWidth(), page.getHeight(), bytes, (content, scale) -> {
            content.setNonStrokingColor(BLACK);
            for (var layer : layers) {
                draw(content, layer, scale);
            }
        });
    }

    private static PDImageXObject stencil(PDDocument document, BufferedImage mask) throws IOException {
        var stencil = CCITTFactory.createFromImage(document, mask);
        stencil.getCOSObject().removeItem(COSName.COLORSPACE);
        stencil.getCOSObject().setBoolean(COSName.IMAGE_MASK, true);
        return stencil;
    }

    static long length(PDImageXObject image) {
        return image.getCOSObject().getLength();
    }

    /// From the top left; what sticks out at the foot and the right lies outside the page.
    private void draw(PDPageContentStream content, PDImageXObject layer, float scale) throws IOException {
        var height = rows * cell * scale;
        content.drawImage(layer, 0, page.getHeight() * scale - height, columns * cell * scale, height);
    }
}
