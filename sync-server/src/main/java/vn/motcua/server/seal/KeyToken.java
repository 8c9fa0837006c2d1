// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.seal;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/// A key in a security module (PKCS#11). The maker's library runs in a process of its own, [KeyTokenChild]: one that
/// crashes or hangs costs a signature, not the centre.
final class KeyToken implements HeldKey {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST = 1 << 16;
    private static final int MOST_CERTIFICATES = 8;

    /// The module took the PIN for a wrong one: the same must not be tried again.
    static final class WrongPin extends IOException {
        private static final long serialVersionUID = 1;

        WrongPin() {
            super("wrong PIN");
        }
    }

    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;
    private List<X509Certificate> chain = List.of();

    private KeyToken(Process process) {
        this.process = process;
        this.to = new DataOutputStream(process.getOutputStream());
        this.from = new DataInputStream(process.getInputStream());
    }

    /// @param classPath that has this program
    /// @throws WrongPin it is not to be tried again
    static KeyToken open(KeyTokenPlace place, char[] pin, String classPath)
            throws IOException, GeneralSecurityException {
        var java = Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java");
        var command = new ProcessBuilder(
                        java.toString(),
                        "-Xmx48m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "--add-opens=jdk.crypto.cryptoki/sun.security.pkcs11=ALL-UNNAMED", // EachTimePin
                        "--add-opens=jdk.crypto.cryptoki/sun.security.pkcs11.wrapper=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        KeyTokenChild.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        command.environment().putAll(place.environment());
        var token = new KeyToken(command.start());
        try {
            token.chain = token.inTime(() -> token.begin(place, pin));
            return token;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            token.close();
            throw e;
        }
    }

    private List<X509Certificate> begin(KeyTokenPlace place, char[] pin) throws IOException, GeneralSecurityException {
        to.writeUTF(place.library());
        to.writeInt(place.slot());
        to.writeUTF(place.certificate());
        var secret = new String(pin).getBytes(StandardCharsets.UTF_8);
        block(to, secret);
        Arrays.fill(secret, (byte) 0);
        to.flush();
        var count = from.readInt();
        if (count == KeyTokenChild.WRONG_PIN) {
            throw new WrongPin();
        }
        if (count < 1 || count > MOST_CERTIFICATES) {
            throw new IOException("no key");
        }
        var factory = CertificateFactory.getInstance("X.509");
        var read = new ArrayList<X509Certificate>();
        for (var i = 0; i < count; i++) {
            read.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block(from))));
        }
        return read;
    }

    @Override
    public List<X509Certificate> chain() {
        return chain;
    }

    /// One at a time. A module that fails is let go of: the next signature opens it anew.
    @Override
    public synchronized byte[] sign(byte[] bytes) throws IOException, GeneralSecurityException {
        try {
            return inTime(() -> {
                block(to, bytes);
                to.flush();
                return block(from);
            });
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private <T> T inTime(Callable<T> work) throws IOException, GeneralSecurityException {
        var watch = Thread.ofVirtual().name("key's watch").start(() -> {
            try {
                Thread.sleep(PATIENCE);
                process.destroyForcibly();
            } catch (InterruptedException inTime) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            return work.call();
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            watch.interrupt();
        }
    }

    static void block(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static byte[] block(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length == KeyTokenChild.WRONG_PIN) {
            throw new WrongPin();
        }
        if (length < 1 || length > LONGEST) {
            throw new IOException("no signature");
        }
        return in.readNBytes(length);
    }

    @Override
    public boolean isOpen() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
