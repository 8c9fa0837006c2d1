// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.SampleQueue;
import vn.motcua.model.command.Command;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.wire.Messages.Enrol;
import vn.motcua.model.wire.Messages.Enrolled;
import vn.motcua.model.wire.Messages.Push;
import vn.motcua.model.wire.Messages.SignIn;
import vn.motcua.model.wire.Messages.SignedIn;
import vn.motcua.model.wire.Wire;

/// A counter over real HTTPS, for tests; it trusts any certificate.
public final class Counter {

    static final HttpClient HTTP =
            HttpClient.newBuilder().sslContext(trustAll()).build();

    private final String url;
    private @Nullable String credential;
    private @Nullable String session;
    private @Nullable Enrolled enrolled;
    private SampleQueue queue = new SampleQueue(SealKey.generate());

    private Counter(String url) {
        this.url = url;
    }

    /// A program that is not enrolled.
    public static Counter stranger(String url) {
        return new Counter(url);
    }

    /// @param text `<url> <code> <fingerprint>`
    public static Counter enrol(String text, String desk) {
        var parts = text.split(" ");
        var counter = new Counter(parts[0]);
        var seal = counter.queue.openKey();
        counter.enrolled = counter.call("/v1/devices/enrol", new Enrol(parts[1], desk, seal), Enrolled.class);
        counter.credential = counter.enrolled.device() + "." + counter.enrolled.secret();
        return counter;
    }

    public SignedIn signIn(String officer, String password) {
        var signedIn = call("/v1/session", new SignIn(new OfficerId(officer), password), SignedIn.class);
        session = signedIn.session();
        return signedIn;
    }

    public Enrolled enrolled() {
        return enrolled;
    }

    /// What this device would send.
    public Push push(Command... commands) {
        return queue.push(commands);
    }

    public Push push(List<Command> commands) {
        return queue.push(commands);
    }

    /// The same device, the centre at another address.
    public Counter at(String address) {
        var other = new Counter(address);
        other.enrolled = enrolled;
        other.queue = queue;
        other.credential = credential;
        return other;
    }

    /// The same device, its officer's session gone.
    public Counter signedOut() {
        return with(credential, null);
    }

    public Counter with(@Nullable String credential, @Nullable String session) {
        var other = new Counter(url);
        other.enrolled = enrolled;
        other.queue = queue;
        other.credential = credential;
        other.session = session;
        return other;
    }

    public String credential() {
        return credential;
    }

    public String session() {
        return session;
    }

    /// @throws AssertionError if the reply is no 200
    public <T> T call(String path, Object body, Class<T> reply) {
        var response = post(path, body);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " " + response.statusCode() + " " + new String(response.body()));
        }
        return Wire.read(response.body(), reply);
    }

    public HttpResponse<byte[]> post(String path, Object body) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofByteArray(Wire.write(body))));
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path));
        if (credential != null) {
            request.header("Motcua-Device", credential);
        }
        if (session != null) {
            request.header("Authorization", "Bearer " + session);
        }
        return request;
    }

    public HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext trustAll() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Anybody()}, new SecureRandom());
            return context;
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Anybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
