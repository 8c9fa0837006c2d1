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

    private static final Pattern BEFORE_SIGN = Pattern.compile("(?<=\\d)[Il!|](?=[A-ZĐ]{2})");

    /// Between the initials of a sign: hardly a Vietnamese word begins with an I.
    private static final Pattern IN_SIGN = Pattern.compile("(?<=\\d[-/][A-ZĐ]{2,6})[Il!|](?=[A-ZĐ]{2})");

    /// `51UBND-XNTTHN`: a number and what it is counted under are two things (NĐ 30/2020/NĐ-CP, appendix I).
    private static final Pattern LOST = Pattern.compile("^(\\d{1,5})([A-ZĐ]{3,}-[A-ZĐ]{2,})$");

    private Slashes() {}

    static String mended(String word) {
        return AS_ONE.matcher(TWICE.matcher(strokes(word)).replaceAll("$1$2")).replaceAll("$1/$2");
    }

    /// Only what no digit can be: of codes, where a 1 may be one.
    static String strokes(String text) {
        return IN_SIGN.matcher(STROKE.matcher(text).replaceAll("/")).replaceAll("/");
    }

    /// Number and sign of a paper: `51/UBND-XNTTHN`, `03/2026-SCT/BS`.
    static String sign(String read) {
        var before = BEFORE_SIGN.matcher(strokes(read)).replaceAll("/");
        return LOST.matcher(before).replaceFirst("$1/$2").replaceAll("[!|]", "");
    }
}
