// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.regex.Pattern;

/// Mends the slash between digits, the stroke that Tesseract misreads most: in days and house numbers it comes out as
/// `!`, `I`, `l` or `1`, and before a 1 it is read twice.
final class Slashes {

    private static final Pattern STROKE = Pattern.compile("(?<=\\d)[!IlíÍ¡|]{1,2}(?=\\d)");

    /// A day whose year has five digits: one of them was the slash once more.
    private static final Pattern TWICE = Pattern.compile("(?<!\\d)(\\d\\d/\\d\\d/)1((?:19|20)\\d\\d)(?!\\d)");

    private static final Pattern AS_ONE = Pattern.compile("(?<!\\d)(\\d\\d/\\d\\d)1((?:19|20)\\d\\d)(?!\\d)");

    private Slashes() {}

    static String mended(String word) {
        return AS_ONE.matcher(TWICE.matcher(strokes(word)).replaceAll("$1$2")).replaceAll("$1/$2");
    }

    /// Only what no digit can be: of codes, where a 1 may be one.
    static String strokes(String text) {
        return STROKE.matcher(text).replaceAll("/");
    }
}
