// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A snapshot while it is downloaded. Whatever part of it came stays when the line breaks. It lies enciphered, under a
/// key that lives in memory only: after a restart it is worth nothing, and is fetched anew.
public final class SnapshotFile implements AutoCloseable {

    private static final String CIPHER = "AES/CTR/NoPadding";

    private final Path file;
    private final byte[] key = new byte[32];
    private final byte[] start = new byte[16];
    private final Cipher sealing;
    private long size;

    SnapshotFile(Path file) {
        var random = new SecureRandom();
        random.nextBytes(key);
        random.nextBytes(start);
        this.file = file;
        this.sealing = cipher(Cipher.ENCRYPT_MODE);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw StoreProblem.of(e);
        }
    }

    private Cipher cipher(int mode) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Bytes that came.
    public long size() {
        return size;
    }

    /// @throws IOException if the line broke: what came before stays
    public void append(InputStream in) throws IOException {
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var buffer = new byte[1 << 16];
            for (int n; (n = in.read(buffer)) > 0; ) {
                out.write(sealing.update(buffer, 0, n));
                size += n;
            }
        }
    }

    InputStream open() throws IOException {
        return new CipherInputStream(Files.newInputStream(file), cipher(Cipher.DECRYPT_MODE));
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // nobody can read it any more; the next one takes its place
        }
    }
}
