// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/// The centre's folder: keys are made at first start and readable by its user alone.
final class Home {

    private final Path folder;
    private final SecureRandom random;

    Home(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
        try {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /// Random bytes, made once.
    byte[] secret(String name, int length) {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            var bytes = new byte[length];
            random.nextBytes(bytes);
            write(name, bytes);
        }
        return read(name);
    }

    /// A key pair, made once; `<name>.key` is PKCS#8, `<name>.pub` SubjectPublicKeyInfo.
    ///
    /// @param algorithm of the key factory, for example `RSA`
    KeyPair keyPair(String name, String algorithm, AlgorithmParameterSpec parameters) {
        try {
            if (!Files.exists(folder.resolve(name + ".key"))) {
                var generator = KeyPairGenerator.getInstance(algorithm);
                generator.initialize(parameters, random);
                var pair = generator.generateKeyPair();
                write(name + ".pub", pair.getPublic().getEncoded());
                write(name + ".key", pair.getPrivate().getEncoded());
            }
            var factory = KeyFactory.getInstance(algorithm);
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(read(name + ".pub"))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(read(name + ".key"))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whole or not at all.
    void write(String name, byte[] bytes) {
        try {
            var fresh = folder.resolve(name + ".new");
            Files.write(fresh, bytes);
            restrict(fresh, "rw-------");
            try (var channel = java.nio.channels.FileChannel.open(fresh, java.nio.file.StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(
                    fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void restrict(Path path, String mode) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }
}
