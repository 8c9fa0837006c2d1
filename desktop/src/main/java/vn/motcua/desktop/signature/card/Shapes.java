// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// How PKCS#11's structures lie in memory. On Windows a `CK_ULONG` has four bytes and structures are packed to one
/// byte; elsewhere it is a C `long` and all is aligned.
final class Shapes {

    private static final boolean PACKED = File.separatorChar == '\\';
    private static final long OS_LOCKING_OK = 2;

    /// A `CK_ULONG`, as an argument or in a row.
    static final ValueLayout ULONG = PACKED ? JAVA_INT : JAVA_LONG;

    /// In a `CK_FUNCTION_LIST`, after the version's two bytes.
    static final long FIRST_FUNCTION = PACKED ? 2 : ADDRESS.byteSize();

    private static final long POINTER = ADDRESS.byteSize();
    private static final long SIZE = ULONG.byteSize();

    /// Of a `CK_ATTRIBUTE` and of a `CK_MECHANISM`: kind, pointer, length.
    static final long TRIPLE = 2 * SIZE + POINTER;

    private Shapes() {}

    static Object boxed(long number) {
        return PACKED ? (Object) (int) number : (Object) number;
    }

    static long unsigned(Number number) {
        return PACKED ? Integer.toUnsignedLong(number.intValue()) : number.longValue();
    }

    static MemorySegment ulong(Arena arena, long value) {
        var at = arena.allocate(ULONG);
        put(at, 0, value);
        return at;
    }

    static long ulong(MemorySegment at, long index) {
        return read(at, index * SIZE);
    }

    static long read(MemorySegment at, long offset) {
        return PACKED
                ? Integer.toUnsignedLong(at.get(JAVA_INT.withByteAlignment(1), offset))
                : at.get(JAVA_LONG.withByteAlignment(1), offset);
    }

    private static void put(MemorySegment at, long offset, long value) {
        if (PACKED) {
            at.set(JAVA_INT.withByteAlignment(1), offset, (int) value);
        } else {
            at.set(JAVA_LONG.withByteAlignment(1), offset, value);
        }
    }

    /// The bytes of an attribute that is a `CK_ULONG`.
    static byte[] bytes(long value) {
        var bytes = ByteBuffer.allocate((int) SIZE).order(ByteOrder.nativeOrder());
        return (PACKED ? bytes.putInt((int) value) : bytes.putLong(value)).array();
    }

    static MemorySegment bytes(Arena arena, byte[] bytes) {
        var at = arena.allocate(Math.max(1, bytes.length), 8);
        MemorySegment.copy(bytes, 0, at, JAVA_BYTE, 0, bytes.length);
        return at;
    }

    static byte[] bytes(MemorySegment at, long length) {
        return at.asSlice(0, length).toArray(JAVA_BYTE);
    }

    /// Attributes in a row.
    static MemorySegment template(Arena arena, List<Attribute> attributes) {
        var template = arena.allocate(Math.max(1, attributes.size() * TRIPLE), 8);
        for (var i = 0; i < attributes.size(); i++) {
            var value = attributes.get(i).value();
            triple(template, i, attributes.get(i).kind(), bytes(arena, value), value.length);
        }
        return template;
    }

    static MemorySegment mechanism(Arena arena, long mechanism) {
        var at = arena.allocate(TRIPLE, 8);
        triple(at, 0, mechanism, MemorySegment.NULL, 0);
        return at;
    }

    static void triple(MemorySegment at, long index, long kind, MemorySegment value, long length) {
        var start = index * TRIPLE;
        put(at, start, kind);
        at.set(ADDRESS.withByteAlignment(1), start + SIZE, value);
        put(at, start + SIZE + POINTER, length);
    }

    /// What a module wrote as the length of the attribute; -1 where it has none to give.
    static long length(MemorySegment template) {
        var length = read(template, SIZE + POINTER);
        return length == (PACKED ? 0xFFFF_FFFFL : -1) ? -1 : length;
    }

    /// `CK_C_INITIALIZE_ARGS`: no locks of ours, the system's will do.
    static MemorySegment initialisation(Arena arena) {
        var at = arena.allocate(5 * POINTER + SIZE, 8);
        put(at, 4 * POINTER, OS_LOCKING_OK);
        return at;
    }
}
