// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.blobs;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import vn.motcua.model.problem.Problem;

/// A file that grows by encrypted frames: length (4 bytes), nonce (12 bytes), AES-256-GCM of one piece. Name and
/// offset are authenticated with each frame, so frames cannot be moved, mixed or left out in the middle.
final class SealedFile {

    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int LARGEST = (1 << 20) + TAG;

    private final Path file;
    private final SecretKey key;
    private final SecureRandom random;

    SealedFile(Path file, SecretKey key, SecureRandom random) {
        this.file = file;
        this.key = key;
        this.random = random;
    }

    private record Ends(long plain, long file) {}

    /// Plain bytes in whole frames; a frame torn by a crash does not count.
    long size() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return ends(channel).plain();
        }
    }

    /// Cuts off a frame torn by a crash; for the one who writes.
    ///
    /// @return plain bytes in whole frames
    long cut() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var ends = ends(channel);
            if (ends.file() < channel.size()) {
                channel.truncate(ends.file());
            }
            return ends.plain();
        }
    }

    private static Ends ends(FileChannel channel) throws IOException {
        var head = ByteBuffer.allocate(4);
        var at = 0L;
        var plain = 0L;
        var size = channel.size();
        while (at + 4 <= size && channel.read(head.clear(), at) == 4) {
            var length = head.getInt(0);
            if (length < TAG || length > LARGEST || at + 4 + NONCE + length > size) {
                break;
            }
            plain += length - TAG;
            at += 4L + NONCE + length;
        }
        return new Ends(plain, at);
    }

    /// Adds a piece. It will outlive a power failure only after [#sync].
    void append(long offset, byte[] piece) throws IOException {
        var frame = frame(offset, piece);
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            while (frame.hasRemaining()) {
                channel.write(frame);
            }
        }
    }

    /// When it returns, what was written before will outlive a power failure, under the name that the file has now.
    void sync() throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private ByteBuffer frame(long offset, byte[] piece) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var length = piece.length + TAG;
        var frame = ByteBuffer.allocate(4 + NONCE + length).putInt(length).put(nonce);
        try {
            cipher(Cipher.ENCRYPT_MODE, nonce, offset).doFinal(ByteBuffer.wrap(piece), frame);
            return frame.flip();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The plain bytes from an offset on, a frame at a time; frames before it are not read.
    InputStream read(long from) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            var at = seek(channel, from);
            var in = new DataInputStream(new java.io.BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
            var frames = new Frames(in, at);
            frames.skipNBytes(from - at);
            return frames;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /// SHA-256 of the plain bytes, in hex.
    ///
    /// @throws Problem BROKEN
    String sha256() throws IOException {
        var digest = Sha256.begin();
        try (var in = read(0)) {
            var buffer = new byte[1 << 16];
            for (int n; (n = in.read(buffer)) > 0; ) {
                digest.update(buffer, 0, n);
            }
        }
        return Sha256.hex(digest.digest());
    }

    /// Puts the channel before the frame that holds an offset.
    ///
    /// @return the offset that frame begins at
    private static long seek(FileChannel channel, long from) throws IOException {
        var head = ByteBuffer.allocate(4);
        var plain = 0L;
        while (plain < from && channel.read(head.clear(), channel.position()) == 4) {
            var length = head.getInt(0);
            if (length < TAG || plain + length - TAG > from) {
                break;
            }
            plain += length - TAG;
            channel.position(channel.position() + 4 + NONCE + length);
        }
        return plain;
    }

    private byte @org.jspecify.annotations.Nullable [] next(DataInputStream in, long offset) throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException e) {
            return null;
        }
        if (length < TAG || length > LARGEST) {
            throw new Problem(BlobsProblem.BROKEN);
        }
        var nonce = in.readNBytes(NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, offset).doFinal(in.readNBytes(length));
        } catch (GeneralSecurityException e) {
            throw new Problem(e, BlobsProblem.BROKEN);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, long offset) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        var name = String.valueOf(file.getFileName()).replace(".part", "") + "@" + offset;
        cipher.updateAAD(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return cipher;
    }

    /// Holds one frame at a time, so that a large paper needs little memory.
    private final class Frames extends InputStream {

        private final DataInputStream in;
        private byte[] frame = new byte[0];
        private int at;
        private long offset;

        Frames(DataInputStream in, long offset) {
            this.in = in;
            this.offset = offset;
        }

        @Override
        public int read() throws IOException {
            return fill() ? frame[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (!fill()) {
                return -1;
            }
            var n = Math.min(most, frame.length - at);
            System.arraycopy(frame, at, into, from, n);
            at += n;
            return n;
        }

        private boolean fill() throws IOException {
            while (at == frame.length) {
                var next = next(in, offset);
                if (next == null) {
                    return false;
                }
                frame = next;
                at = 0;
                offset += frame.length;
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
