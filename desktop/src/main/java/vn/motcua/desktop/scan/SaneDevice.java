// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.motcua.model.problem.Problem;

/// One opened scanner.
final class SaneDevice implements AutoCloseable {

    private static final int SET = 1;
    private static final int GET = 0;
    private static final int RELOAD_OPTIONS = 2;
    private static final int BUFFER = 1 << 18;
    private static final int END_OF_FRAME = -1;

    private final SaneLibrary sane;
    private final String name;
    private final MemorySegment handle;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment buffer = arena.allocate(BUFFER);
    private final MemorySegment length = arena.allocate(JAVA_INT);
    private Map<String, SaneOption> options;

    SaneDevice(SaneLibrary sane, String name, MemorySegment handle) {
        this.sane = sane;
        this.name = name;
        this.handle = handle;
        this.options = readOptions();
    }

    /// `SANE_Parameters`. Rows may be -1 and must not be trusted anyway.
    record Frame(int format, boolean last, int rowBytes, int width, int rows, int depth) {
        static final int GREY = 0;
        static final int RGB = 1;
        static final int RED = 2;

        boolean isOneOfThree() {
            return format >= RED;
        }
    }

    private Map<String, SaneOption> readOptions() {
        var read = new LinkedHashMap<String, SaneOption>();
        var count = arena.allocate(JAVA_INT);
        SaneLibrary.call(name, sane.control, handle, 0, GET, count, MemorySegment.NULL);
        for (var i = 1; i < count.get(JAVA_INT, 0); i++) {
            var at = (MemorySegment) SaneLibrary.invoke(sane.descriptor, handle, i);
            if (at.address() != 0) {
                var option = SaneOption.read(i, at.reinterpret(SaneOption.BYTES));
                read.putIfAbsent(option.name(), option);
            }
        }
        return read;
    }

    /// An option that can be set now.
    Optional<SaneOption> option(String option) {
        return Optional.ofNullable(options.get(option)).filter(SaneOption::usable);
    }

    void set(SaneOption option, double value) {
        var word =
                option.type() == SaneOption.Type.FIXED ? Math.round(value * SaneOption.FIXED_ONE) : Math.round(value);
        try (var once = Arena.ofConfined()) {
            var at = once.allocate(Math.max(option.size(), 4), 8);
            at.set(JAVA_INT, 0, (int) word);
            set(option, at);
        }
    }

    double number(SaneOption option) {
        try (var once = Arena.ofConfined()) {
            var at = once.allocate(Math.max(option.size(), 4), 8);
            SaneLibrary.call(name, sane.control, handle, option.index(), GET, at, MemorySegment.NULL);
            return at.get(JAVA_INT, 0) / (option.type() == SaneOption.Type.FIXED ? SaneOption.FIXED_ONE : 1);
        }
    }

    /// @param value written as text whatever the option's type
    void set(SaneOption option, String value) {
        switch (option.type()) {
            case BOOL -> set(option, value.equals("true") || value.equals("yes") ? 1 : 0);
            case INT, FIXED -> set(option, Double.parseDouble(value));
            case STRING -> {
                var bytes = value.getBytes(StandardCharsets.UTF_8);
                if (bytes.length >= option.size()) {
                    throw new Problem(ScanProblem.NOT_POSSIBLE, name);
                }
                try (var once = Arena.ofConfined()) {
                    var at = once.allocate(option.size(), 8);
                    MemorySegment.copy(bytes, 0, at, JAVA_BYTE, 0, bytes.length);
                    set(option, at);
                }
            }
            case BUTTON, GROUP -> throw new Problem(ScanProblem.NOT_POSSIBLE, name);
        }
    }

    private void set(SaneOption option, MemorySegment value) {
        try (var once = Arena.ofConfined()) {
            var info = once.allocate(JAVA_INT);
            SaneLibrary.call(name, sane.control, handle, option.index(), SET, value, info);
            if ((info.get(JAVA_INT, 0) & RELOAD_OPTIONS) != 0) {
                options = readOptions();
            }
        }
    }

    /// Begins the next frame; of a colour page some scanners send three.
    Frame start() {
        SaneLibrary.call(name, sane.start, handle);
        try (var once = Arena.ofConfined()) {
            var at = once.allocate(24, 4);
            SaneLibrary.call(name, sane.parameters, handle, at);
            return new Frame(
                    SaneLibrary.word(at, 0),
                    SaneLibrary.word(at, 4) != 0,
                    SaneLibrary.word(at, 8),
                    SaneLibrary.word(at, 12),
                    SaneLibrary.word(at, 16),
                    SaneLibrary.word(at, 20));
        }
    }

    /// @return bytes put into `into`, or -1 at the end of the frame
    int read(byte[] into) {
        var status = SaneStatus.of(
                (int) SaneLibrary.invoke(sane.read, handle, buffer, Math.min(BUFFER, into.length), length));
        if (status == SaneStatus.EOF) {
            return END_OF_FRAME;
        }
        if (status != SaneStatus.GOOD) {
            throw status.problem(name);
        }
        var got = length.get(JAVA_INT, 0);
        MemorySegment.copy(buffer, JAVA_BYTE, 0, into, 0, got);
        return got;
    }

    /// Ends the batch. May come from any thread; not to be called between the pages of a feeder.
    void cancel() {
        SaneLibrary.invoke(sane.cancel, handle);
    }

    @Override
    public void close() {
        SaneLibrary.invoke(sane.close, handle);
        arena.close();
    }

    static {
        if (ADDRESS.byteSize() != Long.BYTES) {
            throw new IllegalStateException("64-bit only");
        }
    }
}
