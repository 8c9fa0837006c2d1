// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The 37 letters of a machine-readable zone in OCR-B (ISO 1073-2), as patterns of one size to lay over a picture.
final class Glyphs {

    static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";

    private static final int FINE = 4;

    /// Less contrast than this is none, levels.
    private static final float FAINT = 5;

    private final int width;
    private final int height;
    private final float[][] patterns;

    /// @param pitch from letter to letter, px
    /// @param softness how often they are blurred: a scan is never as sharp as a drawing
    Glyphs(int pitch, int softness) {
        width = pitch;
        height = pitch * 4 / 3;
        patterns = new float[ALPHABET.length()][];
        var one = font().deriveFont(100f);
        var context = new FontRenderContext(null, true, true);
        var advance = one.getStringBounds("M", context).getWidth() / 100;
        var font = one.deriveFont((float) (FINE * pitch / advance));
        var capital = font.createGlyphVector(context, "H").getVisualBounds();
        var foot = FINE * height / 2.0 + capital.getHeight() / 2;
        for (var i = 0; i < patterns.length; i++) {
            var letter = drawn(font, ALPHABET.substring(i, i + 1), foot);
            for (var pass = 0; pass < softness; pass++) {
                letter = softened(letter);
            }
            patterns[i] = even(letter);
        }
    }

    private static Font font() {
        try (var in = Glyphs.class.getResourceAsStream("/assets/fonts/OCRB.otf")) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in));
        } catch (FontFormatException | IOException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private float[] drawn(Font font, String letter, double foot) {
        var image = new BufferedImage(width * FINE, height * FINE, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        var vector = font.createGlyphVector(pen.getFontRenderContext(), letter);
        pen.fill(vector.getOutline(0, (float) foot));
        pen.dispose();
        var out = new float[width * height];
        var raster = image.getRaster();
        for (var y = 0; y < height * FINE; y++) {
            for (var x = 0; x < width * FINE; x++) {
                out[y / FINE * width + x / FINE] += raster.getSample(x, y, 0);
            }
        }
        return out;
    }

    private float[] softened(float[] sharp) {
        var out = new float[sharp.length];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var sum = 0f;
                for (var way = 0; way < 9; way++) {
                    var px = Math.clamp(x + way % 3 - 1, 0, width - 1);
                    var py = Math.clamp(y + way / 3 - 1, 0, height - 1);
                    sum += sharp[py * width + px] * (way == 4 ? 4 : way % 2 == 1 ? 2 : 1);
                }
                out[y * width + x] = sum / 16;
            }
        }
        return out;
    }

    /// Mean 0, length 1.
    private static float[] even(float[] levels) {
        double sum = 0;
        for (var v : levels) {
            sum += v;
        }
        var mean = (float) (sum / levels.length);
        double squares = 0;
        for (var i = 0; i < levels.length; i++) {
            levels[i] -= mean;
            squares += levels[i] * levels[i];
        }
        var length = (float) Math.sqrt(squares);
        for (var i = 0; i < levels.length; i++) {
            levels[i] /= length;
        }
        return levels;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// How alike a piece of a picture is to each letter, -1 to 1.
    ///
    /// @param levels of a picture, row by row
    /// @param stride of a row
    /// @param at the piece's upper left px
    /// @param likeness where the 37 answers go
    void compare(float[] levels, int stride, int at, float[] likeness) {
        double sum = 0;
        double squares = 0;
        for (var y = 0; y < height; y++) {
            for (var i = at + y * stride; i < at + y * stride + width; i++) {
                sum += levels[i];
                squares += (double) levels[i] * levels[i];
            }
        }
        var spread = spread(sum, squares, width * height);
        for (var g = 0; g < patterns.length; g++) {
            var pattern = patterns[g];
            var dot = 0f;
            for (var y = 0; y < height; y++) {
                for (var x = 0; x < width; x++) {
                    dot += pattern[y * width + x] * levels[at + y * stride + x];
                }
            }
            likeness[g] = dot / spread;
        }
    }

    /// Length of a piece's levels about their mean.
    float spread(double sum, double squares, int count) {
        return (float) Math.sqrt(Math.max(squares - sum * sum / count, FAINT * FAINT * count));
    }

    /// Adds one letter's likeness, not yet divided, at each place of a strip.
    ///
    /// @param top row of the strip where the letter's first row lies
    void slide(int letter, float[] levels, int stride, int top, float[] dots) {
        var pattern = patterns[letter];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var weight = pattern[y * width + x];
                var from = (top + y) * stride + x;
                for (var i = 0; i < dots.length; i++) {
                    dots[i] += weight * levels[from + i];
                }
            }
        }
    }
}
