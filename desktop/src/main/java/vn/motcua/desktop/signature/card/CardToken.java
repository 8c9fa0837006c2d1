// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import vn.motcua.desktop.signature.SignatureProblem;
import vn.motcua.desktop.signature.SignerInfo;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.model.problem.Problem;

/// A key on a card or USB token. The session stays open for a batch and is logged out after; a PIN is tried once.
/// After a wrong PIN, or once the token is gone, it signs no more.
public final class CardToken implements SigningToken {

    private final CardLine line;
    private final SignerInfo info;
    private final PinAsker asker;
    private final boolean asks;
    private boolean open = true;
    private long nanos;

    private CardToken(CardLine line, SignerInfo info, PinAsker asker, boolean asks) {
        this.line = line;
        this.info = info;
        this.asker = asker;
        this.asks = asks;
    }

    /// Opens it with one try of the PIN; with none, where the certificate could not sign anyway.
    ///
    /// @throws Problem WRONG_PIN, WRONG_PIN_LAST, PIN_LOCKED, PIN_UNSET, EXPIRED, NOT_YET_VALID, NO_KEY, KEY_KIND,
    /// TOKEN_GONE, MODULE_…
    public static CardToken open(CardModule module, CardChoice choice, char[] pin, PinAsker asker, Instant now) {
        return open(CardChild.class, module, choice, pin, asker, now);
    }

    static CardToken open(
            Class<?> main, CardModule module, CardChoice choice, char[] pin, PinAsker asker, Instant now) {
        var line = CardLine.open(main, module);
        try {
            var key = Objects.requireNonNull(
                    line.ask(CardAsk.find(module, choice)).key());
            var info = key.signer();
            info.requireUsable(now);
            var told = withPin(pin, bytes -> line.ask(CardAsk.login(bytes)));
            return new CardToken(line, info, asker, told.asks());
        } catch (RuntimeException e) {
            line.close();
            throw e;
        }
    }

    private static CardTold withPin(char[] pin, Function<byte[], CardTold> use) {
        ByteBuffer utf8 = StandardCharsets.UTF_8.encode(CharBuffer.wrap(pin));
        var bytes = new byte[utf8.remaining()];
        utf8.get(bytes);
        try {
            return use.apply(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(utf8.array(), (byte) 0);
        }
    }

    @Override
    public SignerInfo info() {
        return info;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public byte[] sign(byte[] toBeSigned) {
        if (!open) {
            throw new Problem(CardProblem.TOKEN_GONE);
        }
        var signer = info.chain().getFirst();
        try {
            var bytes = TokenInput.of(signer, toBeSigned);
            var told = asks ? askAndSign(bytes) : line.ask(CardAsk.sign(bytes, null));
            nanos += told.nanos();
            return TokenInput.checked(signer, toBeSigned, Objects.requireNonNull(told.signature()));
        } catch (Problem problem) {
            open = problem.code() == SignatureProblem.TOKEN;
            throw problem;
        }
    }

    /// How long the token itself took for all signatures so far.
    public Duration tokenTime() {
        return Duration.ofNanos(nanos);
    }

    private CardTold askAndSign(byte[] bytes) {
        var pin = asker.ask(info).orElseThrow(() -> new Problem(CardProblem.PIN_NOT_GIVEN));
        try {
            return withPin(pin, given -> line.ask(CardAsk.sign(bytes, given)));
        } finally {
            Arrays.fill(pin, ' ');
        }
    }

    @Override
    public void close() {
        open = false;
        line.close();
    }
}
