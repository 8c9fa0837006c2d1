// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/// Lays the words that were read over their picture, unseen, each as wide as it is there and leaning as it leans
/// there.
///
/// @param scale points a px
record InvisibleText(PDFont font, ReadText text, float scale) {

    void write(PDPageContentStream content) throws IOException {
        content.beginText();
        content.setRenderingMode(RenderingMode.NEITHER);
        for (var line : text.lines()) {
            var size = (float) line.stream().mapToInt(w -> rise(w.box())).max().orElse(1) * scale;
            for (var word : line) {
                write(content, word, Math.max(1, size));
            }
        }
        content.endText();
    }

    private void write(PDPageContentStream content, Word word, float size) throws IOException {
        var shown = encodable(word.text());
        var natural = font.getStringWidth(shown) / 1000 * size;
        if (natural <= 0) {
            return;
        }
        var box = word.box();
        content.setFont(font, size);
        content.setHorizontalScaling(100 * run(box) * scale / natural);
        var lean = Math.toRadians(90 * text.quarters() - text.skewDegrees());
        var at = Matrix.getTranslateInstance(
                (box.x() + box.width() / 2f) * scale, (text.height() - box.y() - box.height() / 2f) * scale);
        at.rotate(lean);
        at.translate(-run(box) * scale / 2, -rise(box) * scale * 0.3f);
        content.setTextMatrix(at);
        content.showText(shown + " ");
    }

    /// How long a word is; where the page lies on its side, words run up or down.
    private int run(Box box) {
        return text.quarters() % 2 == 0 ? box.width() : box.height();
    }

    private int rise(Box box) {
        return text.quarters() % 2 == 0 ? box.height() : box.width();
    }

    private String encodable(String word) {
        var out = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFC).codePoints().forEach(c -> {
            try {
                font.encode(Character.toString(c));
                out.appendCodePoint(c);
            } catch (IOException | IllegalArgumentException e) {
                out.append('?');
            }
        });
        return out.toString();
    }
}
