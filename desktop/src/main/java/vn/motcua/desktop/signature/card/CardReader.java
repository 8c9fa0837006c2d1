// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.signature.SignatureProblem;
import vn.motcua.model.problem.Problem;

/// A started module: sees tokens, opens one, signs with one of its keys.
final class CardReader implements AutoCloseable {

    private static final long RSA_PKCS = 0x1;
    private static final long ECDSA = 0x1041;

    private final Cryptoki cryptoki;
    private @Nullable CardSession session;
    private long slot;
    private String keyId = "";
    private long key;
    private long mechanism;

    CardReader(Cryptoki cryptoki) {
        this.cryptoki = cryptoki;
    }

    List<Card> cards() {
        var cards = new ArrayList<Card>();
        for (var token : tokens()) {
            try (var open = CardSession.open(cryptoki, token.slot(), false)) {
                cards.add(new Card(token.label(), token.serial(), token.tries(), keys(open)));
            }
        }
        return cards;
    }

    private List<TokenInfo> tokens() {
        return cryptoki.slots().stream()
                .map(cryptoki::token)
                .filter(TokenInfo::isInitialized)
                .toList();
    }

    private static List<CardKey> keys(CardSession session) {
        var handles = session.find(Attribute.of(Attribute.CLASS, Attribute.OF_CERTIFICATE));
        var known =
                handles.stream().flatMap(h -> certificate(session, h).stream()).toList();
        var keys = new ArrayList<CardKey>();
        for (var handle : handles) {
            certificate(session, handle).filter(Chain::isSigner).ifPresent(signer -> {
                var id = session.attribute(handle, Attribute.ID).orElse(new byte[0]);
                keys.add(new CardKey(HexFormat.of().formatHex(id), Chain.encode(Chain.from(signer, known))));
            });
        }
        return keys;
    }

    private static Optional<X509Certificate> certificate(CardSession session, long handle) {
        return session.attribute(handle, Attribute.VALUE).flatMap(Chain::certificate);
    }

    /// Opens the session in which the key will be used.
    ///
    /// @throws Problem TOKEN_GONE, NO_KEY where the token has no such certificate any more
    CardKey find(CardChoice choice) {
        var token = tokens().stream()
                .filter(t -> t.serial().equals(choice.serial()) && t.label().equals(choice.label()))
                .findFirst()
                .orElseThrow(() -> new Problem(CardProblem.TOKEN_GONE));
        slot = token.slot();
        session = CardSession.open(cryptoki, slot, false);
        var found = keys(session).stream()
                .filter(k -> k.id().equals(choice.key()))
                .findFirst()
                .orElseThrow(() -> new Problem(SignatureProblem.NO_KEY));
        keyId = found.id();
        var algorithm = Chain.decode(found.chain()).getFirst().getPublicKey().getAlgorithm();
        mechanism = algorithm.equals("RSA") ? RSA_PKCS : ECDSA;
        return found;
    }

    /// One try, and none at all where the token says that it is locked.
    ///
    /// @return whether the key asks for its PIN at each signature
    boolean login(byte[] pin) {
        var open = Objects.requireNonNull(session);
        if (cryptoki.token(slot).tries() == PinTries.NONE) {
            throw new Problem(CardProblem.PIN_LOCKED);
        }
        try {
            open.login(CardSession.USER, pin);
        } catch (Problem refused) {
            throw refused.code() == SignatureProblem.WRONG_PIN ? wrong() : refused;
        }
        var id = new Attribute(Attribute.ID, HexFormat.of().parseHex(keyId));
        var keys = open.find(Attribute.of(Attribute.CLASS, Attribute.OF_PRIVATE_KEY), id);
        if (keys.isEmpty()) {
            throw new Problem(SignatureProblem.NO_KEY);
        }
        key = keys.getFirst();
        return open.isTrue(key, Attribute.ALWAYS_AUTHENTICATE);
    }

    private Problem wrong() {
        return switch (cryptoki.token(slot).tries()) {
            case ALL, FEWER -> new Problem(SignatureProblem.WRONG_PIN);
            case LAST -> new Problem(CardProblem.WRONG_PIN_LAST);
            case NONE -> new Problem(CardProblem.PIN_LOCKED);
        };
    }

    /// @param bytes a DigestInfo for RSA, the bare hash for a curve
    byte[] sign(byte[] bytes, byte @Nullable [] pin) {
        try {
            return Objects.requireNonNull(session).sign(mechanism, key, bytes, Optional.ofNullable(pin));
        } catch (Problem refused) {
            throw refused.code() == SignatureProblem.WRONG_PIN ? wrong() : refused;
        }
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
        cryptoki.end();
    }
}
