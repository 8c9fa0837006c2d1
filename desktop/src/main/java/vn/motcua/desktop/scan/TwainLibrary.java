// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// The data-source manager: `DSM_Entry`, its memory functions, and the way back by which sources speak.
final class TwainLibrary {

    /// `TW_UINT16 DSM_Entry(pTW_IDENTITY, pTW_IDENTITY, TW_UINT32, TW_UINT16, TW_UINT16, TW_MEMREF)`
    private static final FunctionDescriptor ENTRY =
            FunctionDescriptor.of(JAVA_SHORT, ADDRESS, ADDRESS, JAVA_INT, JAVA_SHORT, JAVA_SHORT, ADDRESS);

    private final Linker linker = Linker.nativeLinker();
    private final MethodHandle entry;
    private @Nullable MethodHandle allocate;
    private @Nullable MethodHandle free;
    private @Nullable MethodHandle lock;
    private @Nullable MethodHandle unlock;

    /// @param library a path
    /// @throws Problem NO_SCANNER if there is no such library
    TwainLibrary(String library) {
        try {
            var symbols = SymbolLookup.libraryLookup(library, Arena.global());
            entry = linker.downcallHandle(symbols.findOrThrow("DSM_Entry"), ENTRY);
        } catch (IllegalArgumentException | java.util.NoSuchElementException missing) {
            throw new Problem(missing, ScanProblem.NO_SCANNER);
        }
    }

    /// @param entryPoints a filled `TW_ENTRYPOINT`
    void useMemory(MemorySegment entryPoints) {
        allocate = function(entryPoints, "DSM_MemAllocate", FunctionDescriptor.of(ADDRESS, JAVA_INT));
        free = function(entryPoints, "DSM_MemFree", FunctionDescriptor.ofVoid(ADDRESS));
        lock = function(entryPoints, "DSM_MemLock", FunctionDescriptor.of(ADDRESS, ADDRESS));
        unlock = function(entryPoints, "DSM_MemUnlock", FunctionDescriptor.ofVoid(ADDRESS));
    }

    private MethodHandle function(MemorySegment entryPoints, String name, FunctionDescriptor descriptor) {
        return linker.downcallHandle(TwainStruct.ENTRYPOINT.address(entryPoints, name), descriptor);
    }

    /// @return a `TWRC_…`
    int entry(MemorySegment from, MemorySegment to, int group, int type, int message, MemorySegment data) {
        return Short.toUnsignedInt(
                (short) SaneLibrary.invoke(entry, from, to, group, (short) type, (short) message, data));
    }

    /// @return a handle
    MemorySegment allocate(long bytes) {
        var handle = (MemorySegment) SaneLibrary.invoke(Objects.requireNonNull(allocate), (int) bytes);
        if (handle.address() == 0) {
            throw new Problem(ScanProblem.OUT_OF_MEMORY);
        }
        return handle;
    }

    void free(MemorySegment handle) {
        SaneLibrary.invoke(Objects.requireNonNull(free), handle);
    }

    /// @param bytes that will be looked at
    MemorySegment lock(MemorySegment handle, long bytes) {
        return ((MemorySegment) SaneLibrary.invoke(Objects.requireNonNull(lock), handle)).reinterpret(bytes);
    }

    void unlock(MemorySegment handle) {
        SaneLibrary.invoke(Objects.requireNonNull(unlock), handle);
    }

    /// A function of ours for sources to call, from whatever thread they like. It stays as long as this process.
    ///
    /// @param told gets the `MSG_…`
    MemorySegment callback(IntConsumer told) {
        try {
            var handle = MethodHandles.lookup()
                    .findStatic(
                            TwainLibrary.class,
                            "told",
                            MethodType.methodType(
                                    short.class,
                                    IntConsumer.class,
                                    MemorySegment.class,
                                    MemorySegment.class,
                                    int.class,
                                    short.class,
                                    short.class,
                                    MemorySegment.class));
            return linker.upcallStub(handle.bindTo(told), ENTRY, Arena.global());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings({"UnusedVariable", "UnusedMethod"}) // the signature is TWAIN's; called by sources
    private static short told(
            IntConsumer told,
            MemorySegment from,
            MemorySegment to,
            int group,
            short type,
            short message,
            MemorySegment data) {
        if (type == Twain.DAT_NULL) {
            told.accept(Short.toUnsignedInt(message));
        }
        return Twain.SUCCESS;
    }
}
