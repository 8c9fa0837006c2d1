// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.ArrayList;
import java.util.List;

/// The lines of a page in capitals: the motto, the agency, the title. Of capitals with two marks the model often sees
/// one.
final class Headings {

    private Headings() {}

    /// @param words of a page in reading order
    static List<Word> mended(List<Word> words) {
        var mended = new ArrayList<>(words);
        var from = 0;
        while (from < words.size()) {
            var to = from + 1;
            while (to < words.size() && words.get(to).line() == words.get(from).line()) {
                to++;
            }
            mendLine(mended.subList(from, to));
            from = to;
        }
        return mended;
    }

    private static void mendLine(List<Word> line) {
        var texts = new ArrayList<>(line.stream().map(Word::text).toList());
        if (texts.stream().allMatch(Headings::isCapital)) {
            KnownPhrases.mendHeading(texts);
            for (var i = 0; i < texts.size(); i++) {
                line.set(i, line.get(i).as(texts.get(i)));
            }
        }
    }

    /// Whether it has no small letter.
    static boolean isCapital(String word) {
        return word.codePoints().filter(Character::isLetter).noneMatch(Character::isLowerCase);
    }
}
