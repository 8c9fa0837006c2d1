// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes messages to a file instead of sending them: for the demo and for offices without a gateway.
public final class FileTextChannel implements TextChannel {

    private final Path file;

    public FileTextChannel(Path file) {
        this.file = file;
    }

    @Override
    public void send(String phone, String text) {
        try {
            Files.writeString(file, phone + "\t" + text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
