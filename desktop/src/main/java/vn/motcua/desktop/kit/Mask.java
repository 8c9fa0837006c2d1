// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.Arrays;
import java.util.stream.Collectors;

/// How personal data is shown while nobody asked to see it.
public final class Mask {

    private Mask() {}

    /// `048195000128` → `048 195 ••• 128`.
    public static String number(String number) {
        return number.length() == 12
                ? "%s %s ••• %s".formatted(number.substring(0, 3), number.substring(3, 6), number.substring(9))
                : "•••";
    }

    /// `0905123318` → `09•• ••• 318`.
    public static String phone(String phone) {
        return phone.length() >= 9
                ? phone.substring(0, 2) + "•• ••• " + phone.substring(phone.length() - 3)
                : phone.isEmpty() ? "" : "•••";
    }

    /// `Trần Thị Mai` → `Trần Thị M•••`: the given name, last in Vietnamese, by its initial.
    public static String name(String name) {
        var last = name.lastIndexOf(' ') + 1;
        return last >= name.length() ? name : name.substring(0, last) + initial(name.substring(last));
    }

    /// `Trần Thị Mai` → `T••• T••• M•••`.
    public static String initials(String name) {
        return Arrays.stream(name.split(" "))
                .filter(p -> !p.isEmpty())
                .map(Mask::initial)
                .collect(Collectors.joining(" "));
    }

    private static String initial(String part) {
        return part.substring(0, part.offsetByCodePoints(0, 1)) + "•••";
    }
}
