// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan.escl;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/// Scanners make their own certificates, so nobody vouches for them: the key that a device shows first is the one it
/// must show ever after (decision 0030).
final class FirstUseTrust extends X509ExtendedTrustManager {

    /// The device has another key than last time.
    static final class OtherKey extends CertificateException {
        private static final long serialVersionUID = 1L;
    }

    private final PinnedKeys keys;

    FirstUseTrust(PinnedKeys keys) {
        this.keys = keys;
    }

    static SSLContext context(PinnedKeys keys) {
        try {
            var tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {new FirstUseTrust(keys)}, new SecureRandom());
            return tls;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        if (!keys.isFamiliar(engine.getPeerHost() + ":" + engine.getPeerPort(), print(chain[0]))) {
            throw new OtherKey();
        }
    }

    private static String print(X509Certificate certificate) {
        try {
            var key = certificate.getPublicKey().getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new OtherKey();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new OtherKey();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new OtherKey();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new OtherKey();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new OtherKey();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
