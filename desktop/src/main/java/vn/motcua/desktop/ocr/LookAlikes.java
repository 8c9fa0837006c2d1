// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Mends what the model reads for a digit in letters that it knows badly, and what no Vietnamese text has beside a
/// digit or alone: `ó` is a 6, `Š` and `§` are a 5. Behind a number `m?` is m²: the model knows no
/// raised 2.
final class LookAlikes {

    private static final Pattern SIX = Pattern.compile("(?<=\\d)[óÓ]|[óÓ](?=\\d)");
    private static final Pattern ONLY_SIXES = Pattern.compile("(?=.*[ó\\d])[oó\\d]{2,}[.,;:)]*|[óÓ]+[.,;:)]*");
    private static final Pattern FIVE = Pattern.compile("(?<=\\d)[šŠ§]|[šŠ§](?=\\d)|^[šŠ§](?=[.,;:)]*$)");
    private static final Pattern SQUARE = Pattern.compile("m[?Ÿ”ˆ°~](?=[.,;:)]*$)");
    private static final Pattern NUMBER = Pattern.compile("\\(?\\d[\\d.,]*");

    private LookAlikes() {}

    /// @param words of a page in reading order
    static List<Word> mended(List<Word> words) {
        var mended = new ArrayList<Word>(words.size());
        for (var word : words) {
            var text = digits(word.text());
            var before = mended.isEmpty() ? "" : mended.getLast().text();
            var square = SQUARE.matcher(text);
            if (square.find()
                    && NUMBER.matcher(square.start() == 0 ? before : text.substring(0, square.start()))
                            .matches()) {
                text = square.replaceFirst("m²");
            }
            mended.add(word.as(text));
        }
        return mended;
    }

    /// Each digit that is found may show its neighbour to be one.
    static String digits(String word) {
        if (ONLY_SIXES.matcher(word).matches()) {
            return word.replaceAll("[óÓ]", "6").replace('o', '0');
        }
        var six = SIX.matcher(word).replaceAll("6");
        var next = FIVE.matcher(six).replaceAll("5");
        return next.equals(word) ? word : digits(next);
    }

    /// Where nothing but digits can stand.
    static String number(String text) {
        return text.replace('O', '0')
                .replace('o', '0')
                .replace('Q', '0')
                .replace('Ø', '0')
                .replace('ø', '0')
                .replace('D', '0')
                .replace('I', '1')
                .replace('i', '1')
                .replace('l', '1')
                .replace('|', '1')
                .replace('[', '1')
                .replace('S', '5')
                .replace('B', '8')
                .replace('Z', '2');
    }
}
