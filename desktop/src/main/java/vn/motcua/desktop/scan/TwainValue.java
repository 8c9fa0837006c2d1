// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/// What a source says a capability is and may be.
///
/// @param allowed with a list: the values; with a range: least, greatest and step
record TwainValue(double current, boolean isRange, List<Double> allowed) {

    private static final int MOST = 4096; // a driver with more values than this has lost its head

    /// @param container a `TWON_…`
    /// @param at at least [#NEEDED] bytes, more where the driver says so
    static TwainValue read(int container, MemorySegment at) {
        return switch (container) {
            case Twain.CONTAINER_ONEVALUE -> {
                var value = item(type(at), TwainStruct.ONEVALUE.get(at, "Item"));
                yield new TwainValue(value, false, List.of(value));
            }
            case Twain.CONTAINER_RANGE -> range(at);
            case Twain.CONTAINER_ENUMERATION -> {
                var values = items(at, TwainStruct.ENUMERATION.bytes());
                var index = (int) TwainStruct.ENUMERATION.get(at, "CurrentIndex");
                yield new TwainValue(index >= 0 && index < values.size() ? values.get(index) : 0, false, values);
            }
            case Twain.CONTAINER_ARRAY -> new TwainValue(0, false, items(at, TwainStruct.ARRAY.bytes()));
            default -> new TwainValue(0, false, List.of());
        };
    }

    private static TwainValue range(MemorySegment at) {
        var type = type(at);
        var range = TwainStruct.RANGE;
        return new TwainValue(
                item(type, range.get(at, "CurrentValue")),
                true,
                List.of(
                        item(type, range.get(at, "MinValue")),
                        item(type, range.get(at, "MaxValue")),
                        item(type, range.get(at, "StepSize"))));
    }

    private static int type(MemorySegment at) {
        return Short.toUnsignedInt(at.get(ValueLayout.JAVA_SHORT_UNALIGNED, 0));
    }

    private static List<Double> items(MemorySegment at, long from) {
        var type = type(at);
        var count = Math.min(MOST, TwainStruct.ARRAY.get(at, "NumItems")); // the same place in both
        var size = size(type);
        var whole = at.reinterpret(from + count * size);
        var values = new ArrayList<Double>();
        for (var i = 0; i < count; i++) {
            var offset = from + i * size;
            values.add(item(
                    type,
                    switch ((int) size) {
                        case 1 -> Byte.toUnsignedLong(whole.get(ValueLayout.JAVA_BYTE, offset));
                        case 2 -> Short.toUnsignedLong(whole.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset));
                        default -> Integer.toUnsignedLong(whole.get(ValueLayout.JAVA_INT_UNALIGNED, offset));
                    }));
        }
        return values;
    }

    private static long size(int type) {
        return switch (type) {
            case Twain.TY_INT8, Twain.TY_UINT8 -> 1;
            case Twain.TY_INT16, Twain.TY_UINT16, Twain.TY_BOOL -> 2;
            case Twain.TY_INT32, Twain.TY_UINT32, Twain.TY_FIX32 -> 4;
            default -> 0; // texts and frames, which nobody asks for here
        };
    }

    /// Numbers shorter than a word stand in its low bytes.
    private static double item(int type, long word) {
        return switch (type) {
            case Twain.TY_INT8 -> (byte) word;
            case Twain.TY_INT16 -> (short) word;
            case Twain.TY_INT32 -> (int) word;
            case Twain.TY_UINT8 -> word & 0xFF;
            case Twain.TY_UINT16, Twain.TY_BOOL -> word & 0xFFFF;
            case Twain.TY_FIX32 -> TwainStruct.fix32(word);
            default -> word;
        };
    }

    boolean allows(double value) {
        return isRange ? value >= allowed.get(0) && value <= allowed.get(1) : allowed.contains(value);
    }

    /// The value that may be set and is nearest to what is wanted.
    double nearest(double wanted) {
        if (!isRange) {
            return allowed.stream()
                    .min((a, b) -> Double.compare(Math.abs(a - wanted), Math.abs(b - wanted)))
                    .orElse(wanted);
        }
        var least = allowed.get(0);
        var step = allowed.get(2);
        var within = Math.clamp(wanted, least, Math.max(least, allowed.get(1)));
        return step > 0 ? least + Math.floor((within - least) / step + 0.5) * step : within;
    }
}
