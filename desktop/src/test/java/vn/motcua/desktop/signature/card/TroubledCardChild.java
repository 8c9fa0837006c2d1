// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.motcua.desktop.worker.ParentPipe;

/// The module's process with trouble in it: SoftHSM's own function table with some of its entries replaced. What goes
/// wrong is said in the environment: `TROUBLE_FLAGS` (added to the token's), `TROUBLE_GONE_AT` and `TROUBLE_FAIL_AT`
/// (the signature of this number), `TROUBLE_CRASH_AT`, `TROUBLE_SLOW_MS` a signature, `TROUBLE_LOGINS` (a file that
/// gets a line for each login).
public final class TroubledCardChild {

    private static final Cryptoki.Function LOGIN = Cryptoki.Function.LOGIN;
    private static final Cryptoki.Function SIGN = Cryptoki.Function.SIGN;
    private static final Cryptoki.Function INFO = Cryptoki.Function.TOKEN_INFO;
    private static final int FLAGS_AT = 96;

    private static Cryptoki real;
    private static int signatures;
    private static boolean gone;

    private TroubledCardChild() {}

    public static void main(String... args) throws InterruptedException {
        new CardTalk(ParentPipe.open(args), TroubledCardChild::load).run();
    }

    private static Cryptoki load(Path module) {
        real = Cryptoki.load(module);
        var table = Arena.global().allocate(real.table().byteSize(), 8);
        table.copyFrom(real.table());
        replace(table, LOGIN, "login", long.class, long.class, MemorySegment.class, long.class);
        replace(table, INFO, "info", long.class, MemorySegment.class);
        replace(
                table,
                SIGN,
                "sign",
                long.class,
                MemorySegment.class,
                long.class,
                MemorySegment.class,
                MemorySegment.class);
        return new Cryptoki(table);
    }

    private static void replace(MemorySegment table, Cryptoki.Function function, String name, Class<?>... arguments) {
        try {
            var handle = MethodHandles.lookup()
                    .findStatic(TroubledCardChild.class, name, MethodType.methodType(long.class, arguments));
            var stub = Linker.nativeLinker().upcallStub(handle, function.descriptor(), Arena.global());
            table.set(ADDRESS, Shapes.FIRST_FUNCTION + function.place * ADDRESS.byteSize(), stub);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static long login(long session, long user, MemorySegment pin, long length) {
        var file = System.getenv("TROUBLE_LOGINS");
        if (file != null) {
            try {
                Files.writeString(
                        Path.of(file), "login " + user + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return real.call(LOGIN, session, user, pin, length);
    }

    static long info(long slot, MemorySegment info) {
        if (gone) {
            return Returned.DEVICE_REMOVED;
        }
        var code = real.call(INFO, slot, info);
        var flags = info.reinterpret(TokenInfo.BYTES);
        flags.set(JAVA_LONG, FLAGS_AT, flags.get(JAVA_LONG, FLAGS_AT) | number("TROUBLE_FLAGS"));
        return code;
    }

    static long sign(long session, MemorySegment data, long length, MemorySegment into, MemorySegment size) {
        signatures++;
        pause(number("TROUBLE_SLOW_MS"));
        if (signatures == number("TROUBLE_CRASH_AT")) {
            Runtime.getRuntime().halt(139);
        }
        gone |= signatures == number("TROUBLE_GONE_AT");
        if (gone) {
            return Returned.DEVICE_REMOVED;
        }
        var code = real.call(SIGN, session, data, length, into, size);
        return signatures == number("TROUBLE_FAIL_AT") ? Returned.DEVICE_ERROR : code;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(String name) {
        var text = System.getenv(name);
        return text == null ? 0 : Long.decode(text);
    }
}
