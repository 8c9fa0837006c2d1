// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/// What a token says of itself (`CK_TOKEN_INFO`).
record TokenInfo(long slot, String label, String serial, long flags) {

    /// Enough on every system.
    static final long BYTES = 256;

    private static final int SERIAL_AT = 80;
    private static final int FLAGS_AT = 96;
    private static final long INITIALIZED = 0x400;
    private static final long PIN_COUNT_LOW = 0x10000;
    private static final long PIN_FINAL_TRY = 0x20000;
    private static final long PIN_LOCKED = 0x40000;

    static TokenInfo read(long slot, MemorySegment info) {
        return new TokenInfo(slot, text(info, 0, 32), text(info, SERIAL_AT, 16), Shapes.read(info, FLAGS_AT));
    }

    private static String text(MemorySegment info, long at, int length) {
        var bytes = Shapes.bytes(info.asSlice(at), length);
        return new String(bytes, StandardCharsets.UTF_8).replace('\0', ' ').strip();
    }

    boolean isInitialized() {
        return (flags & INITIALIZED) != 0;
    }

    PinTries tries() {
        if ((flags & PIN_LOCKED) != 0) {
            return PinTries.NONE;
        }
        if ((flags & PIN_FINAL_TRY) != 0) {
            return PinTries.LAST;
        }
        return (flags & PIN_COUNT_LOW) != 0 ? PinTries.FEWER : PinTries.ALL;
    }
}
