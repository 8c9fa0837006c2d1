// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import vn.motcua.desktop.signature.SignatureProblem;
import vn.motcua.model.problem.Problem;

/// What goes into a token and what comes out. The hash is made here: a token is slow, and each knows the bare
/// mechanisms `CKM_RSA_PKCS` and `CKM_ECDSA`.
final class TokenInput {

    /// A DigestInfo for SHA-256 up to the hash (RFC 8017 §9.2, note 1).
    private static final byte[] SHA256_PREFIX = HexFormat.of().parseHex("3031300d060960864801650304020105000420");

    private TokenInput() {}

    static byte[] of(X509Certificate signer, byte[] toBeSigned) {
        var hash = sha256(toBeSigned);
        if (!isRsa(signer)) {
            return hash;
        }
        var info = Arrays.copyOf(SHA256_PREFIX, SHA256_PREFIX.length + hash.length);
        System.arraycopy(hash, 0, info, SHA256_PREFIX.length, hash.length);
        return info;
    }

    /// @return the signature as CMS wants it, that the certificate's key confirms
    /// @throws Problem TOKEN
    static byte[] checked(X509Certificate signer, byte[] toBeSigned, byte[] raw) {
        try {
            var signature = isRsa(signer) ? raw : der(raw);
            var check = Signature.getInstance(isRsa(signer) ? "SHA256withRSA" : "SHA256withECDSA");
            check.initVerify(signer.getPublicKey());
            check.update(toBeSigned);
            if (check.verify(signature)) {
                return signature;
            }
            throw new Problem(SignatureProblem.TOKEN, "other key");
        } catch (GeneralSecurityException | IOException e) {
            throw new Problem(e, SignatureProblem.TOKEN, "no signature");
        }
    }

    /// `r` and `s` side by side, as a token has them.
    private static byte[] der(byte[] raw) throws IOException {
        var half = raw.length / 2;
        var numbers = new ASN1EncodableVector();
        numbers.add(new ASN1Integer(new BigInteger(1, Arrays.copyOf(raw, half))));
        numbers.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, half, raw.length))));
        return new DERSequence(numbers).getEncoded();
    }

    private static boolean isRsa(X509Certificate signer) {
        return signer.getPublicKey().getAlgorithm().equals("RSA");
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
