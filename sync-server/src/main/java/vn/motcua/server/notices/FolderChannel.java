// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.notices;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import vn.motcua.model.wire.Wire;

/// Lays each message into a folder, for another program to take: `<channel>/<id>.json` with one JSON line, of mail
/// `mail/<id>.eml`. The name is the message's id, so that one sent twice lies there once.
public final class FolderChannel implements NoticeChannel {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder();

    private final Path folder;

    public FolderChannel(Path folder) {
        this.folder = folder;
    }

    @Override
    public void send(Message message) throws IOException {
        var mail = message.channel().equals("mail");
        var place = folder.resolve(message.channel());
        Files.createDirectories(place);
        var file = place.resolve(message.id() + (mail ? ".eml" : ".json"));
        if (!Files.exists(file)) {
            var part = place.resolve(message.id() + ".part");
            write(part, mail ? mail(message) : Wire.text(message) + "\n");
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void write(Path part, String text) throws IOException {
        try (var file = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
    }

    /// RFC 5322, text in UTF-8.
    private static String mail(Message message) {
        return String.join(
                "\r\n",
                "Message-ID: <" + message.id() + "@motcua>",
                "To: " + message.address(),
                "Subject: =?UTF-8?B?" + base64(message.title()) + "?=",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: base64",
                "",
                LINES.encodeToString(message.body().getBytes(StandardCharsets.UTF_8)),
                "");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
