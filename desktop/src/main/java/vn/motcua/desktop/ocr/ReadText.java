// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What was read on one page.
///
/// @param words in reading order
/// @param width of the page as scanned, px
/// @param height of the page as scanned, px
/// @param dpi of the page as scanned
/// @param skewDegrees by which the writing leaned, clockwise positive, after the quarter turns
/// @param quarters turns by a quarter clockwise that set the page upright, 0 to 3; the boxes still are those of the
/// page as scanned
public record ReadText(List<Word> words, int width, int height, int dpi, double skewDegrees, int quarters) {

    public ReadText {
        words = List.copyOf(words);
    }

    public ReadText(List<Word> words, int width, int height, int dpi, double skewDegrees, boolean upsideDown) {
        this(words, width, height, dpi, skewDegrees, upsideDown ? 2 : 0);
    }

    /// Whether the page stood on its head.
    public boolean upsideDown() {
        return quarters == 2;
    }

    public boolean isBlank() {
        return words.isEmpty();
    }

    /// Mean confidence of the words weighted by their length, 0 to 1; 0 for a blank page.
    public double confidence() {
        var letters = words.stream().mapToInt(w -> w.text().length()).sum();
        return letters == 0
                ? 0
                : words.stream()
                                .mapToDouble(w -> w.confidence() * w.text().length())
                                .sum()
                        / letters;
    }

    /// The words of each line, in order.
    public List<List<Word>> lines() {
        var lines = new ArrayList<List<Word>>();
        var last = -1;
        for (var word : words) {
            if (word.line() != last) {
                lines.add(new ArrayList<>());
                last = word.line();
            }
            lines.getLast().add(word);
        }
        return lines;
    }

    /// Plain text, one line a line.
    public String text() {
        return lines().stream()
                .map(line -> line.stream().map(Word::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }
}
