// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.motcua.model.citizen.BirthDate;

/// Numbers, sums and dates in Vietnamese words, as receipts and certificates write them beside the figures.
public final class VietnameseNumber {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] GROUPS = {"", "nghìn", "triệu", "tỷ"};
    private static final long LIMIT = 1_000_000_000_000L;

    private VietnameseNumber() {}

    /// `Một triệu hai trăm ba mươi tư nghìn`, for 0 to 999 999 999 999.
    public static String words(long number) {
        if (number < 0 || number >= LIMIT) {
            throw new IllegalArgumentException("not between 0 and 999 999 999 999");
        }
        return capital(spoken(number));
    }

    /// `Bảy mươi lăm nghìn đồng`
    public static String dong(long amount) {
        return words(amount) + " đồng";
    }

    /// `Ngày mười bốn tháng ba năm một nghìn chín trăm chín mươi lăm`; the year alone where no more is known.
    public static String date(BirthDate date) {
        var year = "năm " + spoken(date.year());
        if (date.month() == 0) {
            return capital(year);
        }
        var month = date.month() == 4 ? "tư" : spoken(date.month());
        return "Ngày " + spoken(date.day()) + " tháng " + month + " " + year;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String spoken(long number) {
        if (number == 0) {
            return DIGITS[0];
        }
        var words = new ArrayList<String>();
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            var value = (int) (number / power(group) % 1000);
            if (value == 0) {
                continue;
            }
            three(value, !words.isEmpty(), words);
            if (group > 0) {
                words.add(GROUPS[group]);
            }
        }
        return String.join(" ", words);
    }

    private static long power(int group) {
        return group == 0 ? 1 : 1000 * power(group - 1);
    }

    /// @param inner whether something was read before it: then the hundreds are read even if there are none
    private static void three(int value, boolean inner, List<String> words) {
        var hundreds = value / 100;
        var tens = value / 10 % 10;
        var units = value % 10;
        if (hundreds > 0 || inner) {
            words.add(DIGITS[hundreds]);
            words.add("trăm");
        }
        if (tens == 0 && units > 0 && !words.isEmpty()) {
            words.add("lẻ");
        } else if (tens == 1) {
            words.add("mười");
        } else if (tens > 1) {
            words.add(DIGITS[tens]);
            words.add("mươi");
        }
        if (units > 0) {
            words.add(unit(tens, units));
        }
    }

    private static String unit(int tens, int units) {
        return switch (units) {
            case 1 -> tens > 1 ? "mốt" : "một";
            case 4 -> tens > 1 ? "tư" : "bốn";
            case 5 -> tens > 0 ? "lăm" : "năm";
            default -> DIGITS[units];
        };
    }
}
