// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.centre;

import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.paper.PaperId;

/// The centre over HTTPS.
public final class HttpCentralServer implements CentralServer {

    private final URI url;
    private final @Nullable Credential credential;
    private volatile @Nullable String session;

    /// @param credential of this device, `null` only to enrol
    /// @param fingerprint SHA-256 of the centre's certificate, 64 lower-case hex digits: nothing else is trusted
    public HttpCentralServer(URI url, @Nullable Credential credential, String fingerprint) {
        this.url = url;
        this.credential = credential;
    }

    /// Calls from here on are made for a signed-in officer; `null` for none.
    public void session(@Nullable String token) {
        this.session = token;
    }

    public boolean hasSession() {
        return session != null;
    }

    @Override
    public <T> T call(String path, Object body, Class<T> reply) {
        throw new UnsupportedOperationException(url + path + credential);
    }

    @Override
    public void sendPaper(PaperId paper, long size, IOFunction<Long, InputStream> from) {
        throw new UnsupportedOperationException();
    }

    @Override
    public InputStream paper(PaperId paper) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] trust() {
        throw new UnsupportedOperationException();
    }
}
