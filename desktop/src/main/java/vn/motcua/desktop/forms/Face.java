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
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(c -> safe.appendCodePoint(has(c) ? c : '□'));
        return safe.toString();
    }

    float width(String text, float size) throws IOException {
        return font.getStringWidth(printable(text)) / 1000 * size;
    }

    /// Breaks text into lines, at its line feeds and where the width ends; a word wider than a line is cut.
    List<String> wrap(String text, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n", -1)) {
            var line = "";
            for (var word : printable(paragraph).strip().split(" ", -1)) {
                for (var part : parts(word, size, width)) {
                    var longer = line.isEmpty() ? part : line + " " + part;
                    if (line.isEmpty() || width(longer, size) <= width) {
                        line = longer;
                    } else {
                        lines.add(line);
                        line = part;
                    }
                }
            }
            lines.add(line);
        }
        return lines;
    }

    /// A word as it is if it fits, else cut: behind a hyphen, slash, dot or at-sign if one is near, else anywhere.
    List<String> parts(String word, float size, float width) throws IOException {
        var parts = new ArrayList<String>();
        var rest = word;
        while (width(rest, size) > width && rest.length() > 1) {
            var cut = fitting(rest, size, width);
            parts.add(rest.substring(0, cut));
            rest = rest.substring(cut);
        }
        parts.add(rest);
        return parts;
    }

    private int fitting(String word, float size, float width) throws IOException {
        var n = 1;
        while (n < word.length() && width(word.substring(0, n + 1), size) <= width) {
            n++;
        }
        for (var i = n; i > n / 2; i--) {
            if ("-/.@_".indexOf(word.charAt(i - 1)) >= 0) {
                return i;
            }
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
