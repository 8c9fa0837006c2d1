// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.model.problem.Problem;

/// libsane's ten functions (SANE standard 1.x, chapter 4). All calls come from one thread, but for cancel.
final class SaneLibrary {

    private static final String NAME = "libsane.so.1"; // without the version only where headers are installed
    private static final long DEVICE_BYTES = 4 * ADDRESS.byteSize();

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup symbols;
    private final MethodHandle getDevices;
    private final MethodHandle open;
    final MethodHandle descriptor;
    final MethodHandle control;
    final MethodHandle parameters;
    final MethodHandle start;
    final MethodHandle read;
    final MethodHandle cancel;
    final MethodHandle close;

    private SaneLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
        this.getDevices = status("sane_get_devices", ADDRESS, JAVA_INT);
        this.open = status("sane_open", ADDRESS, ADDRESS);
        this.control = status("sane_control_option", ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);
        this.parameters = status("sane_get_parameters", ADDRESS, ADDRESS);
        this.start = status("sane_start", ADDRESS);
        this.read = status("sane_read", ADDRESS, ADDRESS, JAVA_INT, ADDRESS);
        this.descriptor = function("sane_get_option_descriptor", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT));
        this.cancel = function("sane_cancel", FunctionDescriptor.ofVoid(ADDRESS));
        this.close = function("sane_close", FunctionDescriptor.ofVoid(ADDRESS));
    }

    /// @throws Problem NO_LIBRARY
    static SaneLibrary load() {
        return load(NAME);
    }

    static SaneLibrary load(String name) {
        SymbolLookup symbols;
        try {
            symbols = SymbolLookup.libraryLookup(name, Arena.global());
        } catch (IllegalArgumentException missing) {
            throw new Problem(missing, ScanProblem.NO_LIBRARY);
        }
        var library = new SaneLibrary(symbols);
        var init = library.status("sane_init", ADDRESS, ADDRESS);
        call("", init, MemorySegment.NULL, MemorySegment.NULL);
        return library;
    }

    private MethodHandle status(String name, MemoryLayout... arguments) {
        return function(name, FunctionDescriptor.of(JAVA_INT, arguments));
    }

    private MethodHandle function(String name, FunctionDescriptor descriptor) {
        return linker.downcallHandle(symbols.findOrThrow(name), descriptor);
    }

    List<Device> devices() {
        try (var arena = Arena.ofConfined()) {
            var answer = arena.allocate(ADDRESS);
            call("", getDevices, answer, 0);
            var list = answer.get(ADDRESS, 0).reinterpret(Long.MAX_VALUE);
            var devices = new ArrayList<Device>();
            for (var i = 0; list.getAtIndex(ADDRESS, i).address() != 0; i++) {
                var device = list.getAtIndex(ADDRESS, i).reinterpret(DEVICE_BYTES);
                devices.add(new Device(text(device, 0), text(device, 1), text(device, 2)));
            }
            return devices;
        }
    }

    /// @throws Problem NOT_FOUND, BUSY, ACCESS, IO
    SaneDevice open(String name) {
        try (var arena = Arena.ofConfined()) {
            var handle = arena.allocate(ADDRESS);
            var status = SaneStatus.of((int) invoke(open, arena.allocateFrom(name), handle));
            return switch (status) {
                case GOOD -> new SaneDevice(this, name, handle.get(ADDRESS, 0));
                case INVAL, IO_ERROR -> throw new Problem(ScanProblem.NOT_FOUND, name);
                default -> throw status.problem(name);
            };
        }
    }

    static String text(MemorySegment struct, long index) {
        var at = struct.getAtIndex(ADDRESS, index);
        return at.address() == 0 ? "" : at.reinterpret(Long.MAX_VALUE).getString(0);
    }

    static int word(MemorySegment struct, long offset) {
        return struct.get(ValueLayout.JAVA_INT, offset);
    }

    /// @throws Problem for any status but GOOD
    static void call(String device, MethodHandle function, Object... arguments) {
        var status = SaneStatus.of((int) invoke(function, arguments));
        if (status != SaneStatus.GOOD) {
            throw status.problem(device);
        }
    }

    static Object invoke(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
