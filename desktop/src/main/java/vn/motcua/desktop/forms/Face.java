// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// One embedded type face: what it can print, how wide it is, where a line breaks. Widths are points.
record Face(PDType0Font font) {

    /// The text as this face can print it: NFC, and a box for a letter the face has not.
    String printable(String text) {
        var safe = new StringBuilder(text.length());
        Normalizer.normalize(text.replaceAll("[\\s\\u00A0]+", " "), Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> !Character.isISOControl(c))
                .forEach(c -> safe.appendCodePoint(has(c) ? c : '□'));
        return safe.toString();
    }

    float width(String text, float size) throws IOException {
        return font.getStringWidth(printable(text)) / 1000 * size;
    }

    /// Breaks text into lines; a word wider than a line is cut.
    ///
    /// @param first width left on the first line, `rest` that of the others
    List<String> wrap(String text, float size, float first, float rest) throws IOException {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : printable(text).strip().split(" ", -1)) {
            var width = lines.isEmpty() ? first : rest;
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty() || lines.isEmpty() && first < rest) {
                lines.add(line);
            }
            line = word;
            while (width(line, size) > rest) {
                var cut = fitting(line, size, rest);
                lines.add(line.substring(0, cut));
                line = line.substring(cut);
            }
        }
        lines.add(line);
        return lines;
    }

    private int fitting(String word, float size, float width) throws IOException {
        var n = 1;
        while (n < word.length() && width(word.substring(0, n + 1), size) <= width) {
            n++;
        }
        return n;
    }

    private boolean has(int codePoint) {
        try {
            font.encode(Character.toString(codePoint));
            return true;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }
}
