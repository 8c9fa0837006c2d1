// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static java.lang.foreign.MemoryLayout.PathElement.groupElement;
import static java.lang.foreign.ValueLayout.ADDRESS_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;

/// Structs of twain.h 2.5 as 64-bit Windows lays them: packed to two bytes, so with no gap anywhere. Linux builds since
/// 2.4 lay them the same way (before, `TW_UINT32` had eight bytes there); macOS does not.
enum TwainStruct {
    IDENTITY(
            u32("Id"),
            u16("MajorNum"),
            u16("MinorNum"),
            u16("Language"),
            u16("Country"),
            text32("Info"),
            u16("ProtocolMajor"),
            u16("ProtocolMinor"),
            u32("SupportedGroups"),
            text32("Manufacturer"),
            text32("ProductFamily"),
            text32("ProductName")),
    CAPABILITY(u16("Cap"), u16("ConType"), pointer("hContainer")),
    ONEVALUE(u16("ItemType"), u32("Item")),
    ENUMERATION(u16("ItemType"), u32("NumItems"), u32("CurrentIndex"), u32("DefaultIndex")), // the items follow
    RANGE(u16("ItemType"), u32("MinValue"), u32("MaxValue"), u32("StepSize"), u32("DefaultValue"), u32("CurrentValue")),
    ARRAY(u16("ItemType"), u32("NumItems")), // the items follow
    USERINTERFACE(u16("ShowUI"), u16("ModalUI"), pointer("hParent")),
    PENDINGXFERS(u16("Count"), u32("EOJ")),
    IMAGEINFO(
            u32("XResolution"),
            u32("YResolution"),
            u32("ImageWidth"),
            u32("ImageLength"),
            u16("SamplesPerPixel"),
            MemoryLayout.sequenceLayout(8, JAVA_SHORT_UNALIGNED).withName("BitsPerSample"),
            u16("BitsPerPixel"),
            u16("Planar"),
            u16("PixelType"),
            u16("Compression")),
    IMAGELAYOUT(
            u32("Left"),
            u32("Top"),
            u32("Right"),
            u32("Bottom"),
            u32("DocumentNumber"),
            u32("PageNumber"),
            u32("FrameNumber")),
    IMAGEMEMXFER(
            u16("Compression"),
            u32("BytesPerRow"),
            u32("Columns"),
            u32("Rows"),
            u32("XOffset"),
            u32("YOffset"),
            u32("BytesWritten"),
            u32("Flags"),
            u32("Length"),
            pointer("TheMem")),
    SETUPMEMXFER(u32("MinBufSize"), u32("MaxBufSize"), u32("Preferred")),
    STATUS(u16("ConditionCode"), u16("Data")),
    EVENT(pointer("pEvent"), u16("TWMessage")),
    CALLBACK(pointer("CallBackProc"), u32("RefCon"), u16("Message")),
    ENTRYPOINT(
            u32("Size"),
            pointer("DSM_Entry"),
            pointer("DSM_MemAllocate"),
            pointer("DSM_MemFree"),
            pointer("DSM_MemLock"),
            pointer("DSM_MemUnlock"));

    private static final double FIX_ONE = 1 << 16;
    private static final Charset NATIVE =
            Charset.forName(System.getProperty("native.encoding", "UTF-8")); // Windows: its code page

    private final StructLayout layout;

    TwainStruct(MemoryLayout... fields) {
        this.layout = MemoryLayout.structLayout(fields);
    }

    private static MemoryLayout u16(String name) {
        return JAVA_SHORT_UNALIGNED.withName(name);
    }

    private static MemoryLayout u32(String name) {
        return JAVA_INT_UNALIGNED.withName(name);
    }

    private static MemoryLayout pointer(String name) {
        return ADDRESS_UNALIGNED.withName(name);
    }

    private static MemoryLayout text32(String name) {
        return MemoryLayout.sequenceLayout(34, ValueLayout.JAVA_BYTE).withName(name); // 32, a NUL, and one to be even
    }

    StructLayout layout() {
        return layout;
    }

    long bytes() {
        return layout.byteSize();
    }

    long offset(String field) {
        return layout.byteOffset(groupElement(field));
    }

    /// An unsigned number of 16 or 32 bits.
    long get(MemorySegment at, String field) {
        var offset = offset(field);
        return layout.select(groupElement(field)).byteSize() == Short.BYTES
                ? Short.toUnsignedLong(at.get(JAVA_SHORT_UNALIGNED, offset))
                : Integer.toUnsignedLong(at.get(JAVA_INT_UNALIGNED, offset));
    }

    MemorySegment address(MemorySegment at, String field) {
        return at.get(ADDRESS_UNALIGNED, offset(field));
    }

    void set(MemorySegment at, String field, long value) {
        var offset = offset(field);
        if (layout.select(groupElement(field)).byteSize() == Short.BYTES) {
            at.set(JAVA_SHORT_UNALIGNED, offset, (short) value);
        } else {
            at.set(JAVA_INT_UNALIGNED, offset, (int) value);
        }
    }

    void set(MemorySegment at, String field, MemorySegment address) {
        at.set(ADDRESS_UNALIGNED, offset(field), address);
    }

    String text(MemorySegment at, String field) {
        var bytes = at.asSlice(offset(field), layout.select(groupElement(field)).byteSize())
                .toArray(ValueLayout.JAVA_BYTE);
        var length = 0;
        while (length < bytes.length && bytes[length] != 0) {
            length++;
        }
        return new String(bytes, 0, length, NATIVE);
    }

    /// @param ascii at most 32 letters
    void set(MemorySegment at, String field, String ascii) {
        at.setString(offset(field), ascii);
    }

    /// `TW_FIX32`: a signed whole part in the low half, 65536ths in the high half.
    static double fix32(long word) {
        return (short) word + (word >>> 16 & 0xFFFF) / FIX_ONE;
    }

    static long fix32(double value) {
        var parts = Math.round(value * FIX_ONE);
        return parts >> 16 & 0xFFFF | (parts & 0xFFFF) << 16;
    }
}
