// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import vn.motcua.model.problem.Problem;

/// The functions of a PKCS#11 module that we call, by their place in its `CK_FUNCTION_LIST` (PKCS#11 2.40 §3.6). One
/// thread at a time.
final class Cryptoki {

    /// `U` is a `CK_ULONG`, `P` a pointer, `B` a `CK_BBOOL`.
    enum Function {
        INITIALIZE(0, "P"),
        FINALIZE(1, "P"),
        SLOT_LIST(4, "BPP"),
        TOKEN_INFO(6, "UP"),
        INIT_TOKEN(9, "UPUP"),
        INIT_PIN(10, "UPU"),
        OPEN_SESSION(12, "UUPPP"),
        CLOSE_SESSION(13, "U"),
        LOGIN(18, "UUPU"),
        LOGOUT(19, "U"),
        CREATE_OBJECT(20, "UPUP"),
        ATTRIBUTES(24, "UUPU"),
        FIND_INIT(26, "UPU"),
        FIND(27, "UPUP"),
        FIND_FINAL(28, "U"),
        SIGN_INIT(42, "UPU"),
        SIGN(43, "UPUPP"),
        GENERATE_KEY_PAIR(59, "UPPUPUPP");

        /// Functions in the list of version 2.
        static final int COUNT = 68;

        final int place;
        final String shape;

        Function(int place, String shape) {
            this.place = place;
            this.shape = shape;
        }

        FunctionDescriptor descriptor() {
            var arguments = shape.chars()
                    .mapToObj(c -> (MemoryLayout) (c == 'P' ? ADDRESS : c == 'B' ? JAVA_BYTE : Shapes.ULONG))
                    .toArray(MemoryLayout[]::new);
            return FunctionDescriptor.of(Shapes.ULONG, arguments);
        }
    }

    private static final int MOST_SLOTS = 64;

    private final MemorySegment table;
    private final Map<Function, MethodHandle> handles = new EnumMap<>(Function.class);

    /// @param table a `CK_FUNCTION_LIST` that stays
    Cryptoki(MemorySegment table) {
        this.table = table;
    }

    /// @throws Problem MODULE_MISSING, MODULE_FOREIGN
    static Cryptoki load(Path module) {
        if (!Files.isRegularFile(module)) {
            throw new Problem(CardProblem.MODULE_MISSING, module.getFileName());
        }
        var list = Linker.nativeLinker()
                .downcallHandle(functionList(module), FunctionDescriptor.of(Shapes.ULONG, ADDRESS));
        try (var arena = Arena.ofConfined()) {
            var answer = arena.allocate(ADDRESS);
            Returned.check(((Number) invoke(list, answer)).longValue());
            var table = answer.get(ADDRESS, 0).reinterpret(Shapes.FIRST_FUNCTION + Function.COUNT * 8L);
            return new Cryptoki(table);
        }
    }

    private static MemorySegment functionList(Path module) {
        try {
            return SymbolLookup.libraryLookup(module, Arena.global()).findOrThrow("C_GetFunctionList");
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new Problem(e, CardProblem.MODULE_FOREIGN, module.getFileName());
        }
    }

    MemorySegment table() {
        return table;
    }

    void start() {
        try (var arena = Arena.ofConfined()) {
            var code = call(Function.INITIALIZE, Shapes.initialisation(arena));
            if (code != Returned.ALREADY_INITIALIZED) {
                Returned.check(code);
            }
        }
    }

    void end() {
        call(Function.FINALIZE, MemorySegment.NULL);
    }

    /// Slots with a token in them.
    List<Long> slots() {
        try (var arena = Arena.ofConfined()) {
            var count = Shapes.ulong(arena, MOST_SLOTS);
            var ids = arena.allocate(Shapes.ULONG, MOST_SLOTS);
            Returned.check(call(Function.SLOT_LIST, (byte) 1, ids, count));
            var slots = new ArrayList<Long>();
            for (var i = 0; i < Shapes.ulong(count, 0); i++) {
                slots.add(Shapes.ulong(ids, i));
            }
            return slots;
        }
    }

    TokenInfo token(long slot) {
        try (var arena = Arena.ofConfined()) {
            var info = arena.allocate(TokenInfo.BYTES, 8);
            Returned.check(call(Function.TOKEN_INFO, slot, info));
            return TokenInfo.read(slot, info);
        }
    }

    /// @param arguments numbers for `U`, segments for `P`, a byte for `B`
    /// @return the `CK_RV`
    long call(Function function, Object... arguments) {
        var handle = handles.computeIfAbsent(function, this::handle);
        var passed = new Object[arguments.length];
        for (var i = 0; i < passed.length; i++) {
            passed[i] = arguments[i] instanceof Long number ? Shapes.boxed(number) : arguments[i];
        }
        return Shapes.unsigned((Number) invoke(handle, passed));
    }

    private MethodHandle handle(Function function) {
        var at = table.get(ADDRESS.withByteAlignment(1), Shapes.FIRST_FUNCTION + function.place * ADDRESS.byteSize());
        if (at.address() == 0) {
            throw new Problem(CardProblem.MODULE_FOREIGN, "");
        }
        return Linker.nativeLinker().downcallHandle(at, function.descriptor());
    }

    private static Object invoke(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
