// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import static vn.motcua.desktop.signature.card.Attribute.of;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.worker.ParentPipe;
import vn.motcua.model.problem.Problem;

/// Fills a SoftHSM token: initialises it, makes a key pair inside, lays the certificates beside it.
final class DemoCardChild {

    private static final int DONE = 0;
    private static final long RSA_PAIR = 0;
    private static final long EC_PAIR = 0x1040;
    private static final byte[] KEY_ID = {1};
    private static final byte[] P_256 = HexFormat.of().parseHex("06082a8648ce3d030107");
    private static final byte[] F4 = {1, 0, 1};

    private DemoCardChild() {}

    public static void main(String... args) throws InterruptedException {
        var parent = ParentPipe.open(args);
        try {
            var ask = parent.next(DemoCard.Make.class);
            var cryptoki = Cryptoki.load(Path.of(ask.module()));
            cryptoki.start();
            try (var session = CardSession.open(cryptoki, initialised(cryptoki, ask), true)) {
                session.login(CardSession.USER, ask.pin());
                var open = pair(session, ask);
                parent.send(new DemoCard.Made(spki(session, open, ask.kind()), isLocked(session)));
                certify(session, parent.next(DemoCard.Make.class).chain());
                parent.send(new DemoCard.Made(new byte[0], isLocked(session)));
            }
            cryptoki.end();
        } catch (Problem problem) {
            parent.send(problem);
        }
        Runtime.getRuntime().halt(DONE);
    }

    /// @return the new token's slot
    private static long initialised(Cryptoki cryptoki, DemoCard.Make ask) {
        var free = cryptoki.slots().stream()
                .filter(s -> !cryptoki.token(s).isInitialized())
                .findFirst()
                .orElseThrow();
        try (var arena = Arena.ofConfined()) {
            var pin = Shapes.bytes(arena, ask.pin());
            var label = Shapes.bytes(arena, "%-32s".formatted(ask.label()).getBytes(StandardCharsets.US_ASCII));
            Returned.check(cryptoki.call(Cryptoki.Function.INIT_TOKEN, free, pin, (long) ask.pin().length, label));
        }
        var slot = cryptoki.slots().stream()
                .filter(s -> cryptoki.token(s).label().equals(ask.label()))
                .findFirst()
                .orElseThrow();
        try (var session = CardSession.open(cryptoki, slot, true)) {
            session.login(CardSession.SECURITY_OFFICER, ask.pin());
            session.setUserPin(ask.pin());
        }
        return slot;
    }

    private static long pair(CardSession session, DemoCard.Make ask) {
        var id = new Attribute(Attribute.ID, KEY_ID);
        var secret = List.of(
                of(Attribute.TOKEN, true),
                of(Attribute.PRIVATE, true),
                of(Attribute.SENSITIVE, true),
                of(Attribute.EXTRACTABLE, false),
                of(Attribute.SIGN, true),
                of(Attribute.ALWAYS_AUTHENTICATE, ask.asks()),
                id);
        var token = of(Attribute.TOKEN, true);
        var verify = of(Attribute.VERIFY, true);
        if (ask.kind() == DemoAuthority.Kind.P_256) {
            var open = List.of(token, verify, id, new Attribute(Attribute.EC_PARAMS, P_256));
            return session.generate(EC_PAIR, open, secret);
        }
        var bits = of(Attribute.MODULUS_BITS, ask.kind() == DemoAuthority.Kind.RSA_3072 ? 3072 : 2048);
        var open = List.of(token, verify, id, bits, new Attribute(Attribute.PUBLIC_EXPONENT, F4));
        return session.generate(RSA_PAIR, open, secret);
    }

    private static byte[] spki(CardSession session, long open, DemoAuthority.Kind kind) {
        try {
            if (kind == DemoAuthority.Kind.P_256) {
                var point = session.attribute(open, Attribute.EC_POINT).orElseThrow();
                var curve = new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp256r1);
                return new SubjectPublicKeyInfo(
                                curve, ASN1OctetString.getInstance(point).getOctets())
                        .getEncoded();
            }
            var modulus =
                    new BigInteger(1, session.attribute(open, Attribute.MODULUS).orElseThrow());
            var key = new RSAPublicKeySpec(modulus, new BigInteger(1, F4));
            return KeyFactory.getInstance("RSA").generatePublic(key).getEncoded();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static PublicKey publicKey(DemoAuthority.Kind kind, byte[] spki) {
        try {
            return KeyFactory.getInstance(kind == DemoAuthority.Kind.P_256 ? "EC" : "RSA")
                    .generatePublic(new X509EncodedKeySpec(spki));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isLocked(CardSession session) {
        var keys = session.find(Attribute.of(Attribute.CLASS, Attribute.OF_PRIVATE_KEY));
        return !keys.isEmpty()
                && keys.stream()
                        .allMatch(k -> session.isTrue(k, Attribute.LOCAL)
                                && session.isTrue(k, Attribute.SENSITIVE)
                                && session.isTrue(k, Attribute.NEVER_EXTRACTABLE)
                                && !session.isTrue(k, Attribute.EXTRACTABLE));
    }

    private static void certify(CardSession session, List<byte[]> chain) {
        for (var i = 0; i < chain.size(); i++) {
            var certificate = Chain.certificate(chain.get(i)).orElseThrow();
            session.create(List.of(
                    of(Attribute.CLASS, Attribute.OF_CERTIFICATE),
                    of(Attribute.CERTIFICATE_TYPE, 0),
                    of(Attribute.TOKEN, true),
                    of(Attribute.PRIVATE, false),
                    of(Attribute.LABEL, "certificate " + i),
                    new Attribute(
                            Attribute.SUBJECT,
                            certificate.getSubjectX500Principal().getEncoded()),
                    new Attribute(Attribute.ID, i == 0 ? KEY_ID : new byte[] {(byte) (100 + i)}),
                    new Attribute(Attribute.VALUE, chain.get(i))));
        }
    }
}
