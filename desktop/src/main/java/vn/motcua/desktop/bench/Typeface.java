// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The letters a paper is set in, from the fonts that the program brings along.
enum Typeface {
    TINOS,
    ARIMO;

    private final Font regular = load("Regular");
    private final Font bold = load("Bold");

    Font at(double px, boolean isBold) {
        return (isBold ? bold : regular).deriveFont((float) px);
    }

    /// The letters of machine-readable zones.
    ///
    /// @param pitch from letter to letter, px
    static Font ocrB(double pitch) {
        return OcrB.FONT.deriveFont((float) (pitch / OcrB.ADVANCE));
    }

    private static final class OcrB {
        static final Font FONT = load("OCRB.otf", 1);
        static final double ADVANCE = FONT.deriveFont(100f)
                        .getStringBounds("M", new FontRenderContext(null, true, true))
                        .getWidth()
                / 100;
    }

    private Font load(String style) {
        var name = name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT) + "-" + style + ".ttf";
        return load(name, 1);
    }

    private static Font load(String name, float px) {
        try (var in = Typeface.class.getResourceAsStream("/assets/fonts/" + name)) {
            return Font.createFont(Font.TRUETYPE_FONT, java.util.Objects.requireNonNull(in, name))
                    .deriveFont(px);
        } catch (FontFormatException | IOException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
