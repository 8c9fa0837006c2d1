// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/// A window of Windows that is never shown. A hidden top-level one, not a message-only one: drivers make it the owner
/// of their dialogs. Belongs to the thread that made it, which must pump its events.
final class WindowsWindow implements TwainWindow {

    private static final int POPUP = 0x80000000;
    private static final int REMOVE = 1;
    private static final long EVENT_BYTES = 48; // MSG: window, message, two parameters, time, place
    private static final int MOST_AT_ONCE = 1000;

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup symbols;
    private final MethodHandle peek;
    private final MethodHandle translate;
    private final MethodHandle dispatch;
    private final MemorySegment event = Arena.global().allocate(EVENT_BYTES, 8);
    private final MemorySegment handle;

    /// @param library user32
    WindowsWindow(String library) {
        symbols = SymbolLookup.libraryLookup(library, Arena.global());
        peek = function(
                "PeekMessageW", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT));
        translate = function("TranslateMessage", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        dispatch = function("DispatchMessageW", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        handle = create();
    }

    private MethodHandle function(String name, FunctionDescriptor descriptor) {
        return linker.downcallHandle(symbols.findOrThrow(name), descriptor);
    }

    private MemorySegment create() {
        var arguments = new MemoryLayout[] {
            JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, ADDRESS,
            ADDRESS
        };
        var create = function("CreateWindowExW", FunctionDescriptor.of(ADDRESS, arguments));
        try (var arena = Arena.ofConfined()) {
            var kind = arena.allocateFrom("STATIC", StandardCharsets.UTF_16LE); // a class every Windows has
            var none = MemorySegment.NULL;
            return (MemorySegment) SaneLibrary.invoke(create, 0, kind, none, POPUP, 0, 0, 0, 0, none, none, none, none);
        }
    }

    @Override
    public MemorySegment handle() {
        return handle;
    }

    @Override
    public void pump(Predicate<MemorySegment> driver) {
        for (var i = 0; i < MOST_AT_ONCE; i++) {
            if ((int) SaneLibrary.invoke(peek, event, MemorySegment.NULL, 0, 0, REMOVE) == 0) {
                return;
            }
            if (!driver.test(event)) {
                SaneLibrary.invoke(translate, event);
                SaneLibrary.invoke(dispatch, event);
            }
        }
    }

    @Override
    public void close() {
        SaneLibrary.invoke(function("DestroyWindow", FunctionDescriptor.of(JAVA_INT, ADDRESS)), handle);
    }
}
