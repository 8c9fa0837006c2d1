// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Comparator;

/// Makes what lies in a profile unreadable for ever, by destroying the keys to it; then takes it away.
public final class Erasure {

    private Erasure() {}

    /// The store must be closed. May be broken off anywhere and done again; from the first step on nothing can be read.
    public static void erase(Path profile) {
        try {
            destroy(profile.resolve("keys.json"));
            try (var all = Files.walk(profile)) {
                for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                    if (!file.equals(profile)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException e) {
            throw StoreProblem.of(e);
        }
    }

    private static void destroy(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var noise = new byte[(int) channel.size()];
            new SecureRandom().nextBytes(noise);
            var buffer = ByteBuffer.wrap(noise);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.delete(file);
        Disk.force(file.toAbsolutePath().getParent());
    }
}
