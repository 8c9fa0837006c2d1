// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One option of a driver: `SANE_Option_Descriptor`, 56 bytes on 64-bit machines (four of them padding before the
/// constraint).
///
/// @param numbers with a word list: the values allowed; with a range: least and greatest. In fixed-point parts for
/// FIXED.
/// @param words with a string list: the values allowed
record SaneOption(
        int index,
        String name,
        Type type,
        boolean inPixels,
        int size,
        boolean usable,
        boolean isRange,
        List<Integer> numbers,
        List<String> words) {

    static final long BYTES = 56;
    static final double FIXED_ONE = 1 << 16;

    private static final int UNIT_PIXEL = 1;
    private static final int SOFT_SELECT = 1;
    private static final int INACTIVE = 32;
    private static final int RANGE = 1;
    private static final int WORD_LIST = 2;
    private static final int STRING_LIST = 3;

    enum Type {
        BOOL,
        INT,
        FIXED,
        STRING,
        BUTTON,
        GROUP
    }

    /// @param at 56 bytes
    static SaneOption read(int index, MemorySegment at) {
        var capabilities = SaneLibrary.word(at, 36);
        var kind = SaneLibrary.word(at, 40);
        var constraint = at.get(ADDRESS, 48);
        var present = constraint.address() != 0;
        return new SaneOption(
                index,
                SaneLibrary.text(at, 0),
                Type.values()[SaneLibrary.word(at, 24)],
                SaneLibrary.word(at, 28) == UNIT_PIXEL,
                SaneLibrary.word(at, 32),
                (capabilities & SOFT_SELECT) != 0 && (capabilities & INACTIVE) == 0,
                kind == RANGE && present,
                present && kind == RANGE
                        ? words(constraint, 0, 2)
                        : present && kind == WORD_LIST ? list(constraint) : List.of(),
                present && kind == STRING_LIST ? strings(constraint) : List.of());
    }

    private static List<Integer> list(MemorySegment constraint) {
        return words(constraint, 1, SaneLibrary.word(constraint.reinterpret(4), 0));
    }

    private static List<Integer> words(MemorySegment constraint, int from, int count) {
        var all = constraint.reinterpret(4L * (from + count));
        var values = new ArrayList<Integer>();
        for (var i = from; i < from + count; i++) {
            values.add(all.getAtIndex(JAVA_INT, i));
        }
        return values;
    }

    private static List<String> strings(MemorySegment constraint) {
        var all = constraint.reinterpret(Long.MAX_VALUE);
        var values = new ArrayList<String>();
        for (var i = 0; all.getAtIndex(ADDRESS, i).address() != 0; i++) {
            values.add(SaneLibrary.text(all, i));
        }
        return values;
    }

    /// The least value of a range.
    double least() {
        return numbers.get(0) / scale();
    }

    /// The greatest value of a range.
    double most() {
        return numbers.get(1) / scale();
    }

    /// The values to offer for a resolution, rising.
    List<Integer> values() {
        if (isRange) {
            return Abilities.between((int) Math.ceil(least()), (int) most());
        }
        var listed = numbers.stream()
                .map(n -> (int) Math.round(n / scale()))
                .sorted()
                .toList();
        return listed.isEmpty() ? Abilities.between(0, Integer.MAX_VALUE) : listed;
    }

    private double scale() {
        return type == Type.FIXED ? FIXED_ONE : 1;
    }

    /// The nearest value that the driver allows.
    double nearest(double wanted) {
        var scale = scale();
        if (numbers.isEmpty()) {
            return wanted;
        }
        if (isRange) {
            return Math.clamp(wanted, numbers.get(0) / scale, numbers.get(1) / scale);
        }
        return numbers.stream()
                .map(n -> n / scale)
                .min((a, b) -> Double.compare(Math.abs(a - wanted), Math.abs(b - wanted)))
                .orElse(wanted);
    }

    /// The shortest allowed word in which one of the wanted ones occurs, ignoring case; earlier wishes count more.
    Optional<String> word(List<String> wanted) {
        return wanted.stream()
                .flatMap(w -> words.stream()
                        .filter(v -> v.toLowerCase(Locale.ROOT).contains(w))
                        .min(Comparator.comparingInt(String::length))
                        .stream())
                .findFirst();
    }
}
