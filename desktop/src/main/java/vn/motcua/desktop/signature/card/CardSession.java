// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An open session with a token.
final class CardSession implements AutoCloseable {

    static final long SECURITY_OFFICER = 0;
    static final long USER = 1;
    static final long FOR_THIS_OPERATION = 2;

    private static final long SERIAL = 4;
    private static final long WRITING = 2;
    private static final int MOST_OBJECTS = 256;
    private static final int MOST_BYTES = 1024; // of a signature: RSA-8192

    private final Cryptoki cryptoki;
    private final long session;
    private boolean loggedIn;

    private CardSession(Cryptoki cryptoki, long session) {
        this.cryptoki = cryptoki;
        this.session = session;
    }

    static CardSession open(Cryptoki cryptoki, long slot, boolean writing) {
        try (var arena = Arena.ofConfined()) {
            var handle = arena.allocate(Shapes.ULONG);
            var flags = writing ? SERIAL | WRITING : SERIAL;
            Returned.check(cryptoki.call(
                    Cryptoki.Function.OPEN_SESSION, slot, flags, MemorySegment.NULL, MemorySegment.NULL, handle));
            return new CardSession(cryptoki, Shapes.ulong(handle, 0));
        }
    }

    /// One try.
    ///
    /// @param user [#USER], or [#SECURITY_OFFICER]
    void login(long user, byte[] pin) {
        var code = pin(user, pin);
        if (code != Returned.ALREADY_LOGGED_IN) {
            Returned.check(code);
        }
        loggedIn = true;
    }

    private long pin(long user, byte[] pin) {
        try (var arena = Arena.ofConfined()) {
            var at = Shapes.bytes(arena, pin);
            var code = cryptoki.call(Cryptoki.Function.LOGIN, session, user, at, (long) pin.length);
            at.fill((byte) 0);
            return code;
        }
    }

    List<Long> find(Attribute... wanted) {
        try (var arena = Arena.ofConfined()) {
            var template = Shapes.template(arena, List.of(wanted));
            Returned.check(cryptoki.call(Cryptoki.Function.FIND_INIT, session, template, (long) wanted.length));
            var handles = arena.allocate(Shapes.ULONG, MOST_OBJECTS);
            var count = Shapes.ulong(arena, 0);
            var code = cryptoki.call(Cryptoki.Function.FIND, session, handles, (long) MOST_OBJECTS, count);
            cryptoki.call(Cryptoki.Function.FIND_FINAL, session);
            Returned.check(code);
            var found = new ArrayList<Long>();
            for (var i = 0; i < Shapes.ulong(count, 0); i++) {
                found.add(Shapes.ulong(handles, i));
            }
            return found;
        }
    }

    /// @param kind a `CKA_…`
    /// @return empty where the object has none, or gives none away
    Optional<byte[]> attribute(long object, long kind) {
        try (var arena = Arena.ofConfined()) {
            var template = arena.allocate(Shapes.TRIPLE, 8);
            Shapes.triple(template, 0, kind, MemorySegment.NULL, 0);
            if (isKept(cryptoki.call(Cryptoki.Function.ATTRIBUTES, session, object, template, 1L))) {
                return Optional.empty();
            }
            var length = Shapes.length(template);
            if (length < 0) {
                return Optional.empty();
            }
            var value = arena.allocate(Math.max(1, length), 8);
            Shapes.triple(template, 0, kind, value, length);
            Returned.check(cryptoki.call(Cryptoki.Function.ATTRIBUTES, session, object, template, 1L));
            return Optional.of(Shapes.bytes(value, length));
        }
    }

    private static boolean isKept(long code) {
        if (code == Returned.ATTRIBUTE_SENSITIVE || code == Returned.ATTRIBUTE_UNKNOWN) {
            return true;
        }
        Returned.check(code);
        return false;
    }

    boolean isTrue(long object, long kind) {
        return attribute(object, kind).filter(v -> v.length == 1 && v[0] != 0).isPresent();
    }

    /// @param pin for a key that asks at each signature, else empty
    byte[] sign(long mechanism, long key, byte[] data, Optional<byte[]> pin) {
        try (var arena = Arena.ofConfined()) {
            var how = Shapes.mechanism(arena, mechanism);
            Returned.check(cryptoki.call(Cryptoki.Function.SIGN_INIT, session, how, key));
            pin.ifPresent(p -> Returned.check(pin(FOR_THIS_OPERATION, p)));
            var signature = arena.allocate(MOST_BYTES, 8);
            var length = Shapes.ulong(arena, MOST_BYTES);
            Returned.check(cryptoki.call(
                    Cryptoki.Function.SIGN, session, Shapes.bytes(arena, data), (long) data.length, signature, length));
            return Shapes.bytes(signature, Shapes.ulong(length, 0));
        }
    }

    long create(List<Attribute> object) {
        try (var arena = Arena.ofConfined()) {
            var handle = arena.allocate(Shapes.ULONG);
            var template = Shapes.template(arena, object);
            Returned.check(
                    cryptoki.call(Cryptoki.Function.CREATE_OBJECT, session, template, (long) object.size(), handle));
            return Shapes.ulong(handle, 0);
        }
    }

    /// @return the public key's handle
    long generate(long mechanism, List<Attribute> open, List<Attribute> secret) {
        try (var arena = Arena.ofConfined()) {
            var handles = arena.allocate(Shapes.ULONG, 2);
            Returned.check(cryptoki.call(
                    Cryptoki.Function.GENERATE_KEY_PAIR,
                    session,
                    Shapes.mechanism(arena, mechanism),
                    Shapes.template(arena, open),
                    (long) open.size(),
                    Shapes.template(arena, secret),
                    (long) secret.size(),
                    handles,
                    handles.asSlice(Shapes.ULONG.byteSize())));
            return Shapes.ulong(handles, 0);
        }
    }

    void setUserPin(byte[] pin) {
        try (var arena = Arena.ofConfined()) {
            var at = Shapes.bytes(arena, pin);
            Returned.check(cryptoki.call(Cryptoki.Function.INIT_PIN, session, at, (long) pin.length));
        }
    }

    /// Logs out and closes; a token that is gone has done both itself.
    @Override
    public void close() {
        if (loggedIn) {
            cryptoki.call(Cryptoki.Function.LOGOUT, session);
        }
        cryptoki.call(Cryptoki.Function.CLOSE_SESSION, session);
    }
}
