// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.model.problem.Problem;

/// A paper on its way here, encrypted as it comes: frames of length (4 bytes), nonce (12 bytes) and AES-256-GCM of a
/// piece, its offset authenticated with it. What a crash tore off is cut away and fetched again.
final class PartFile {

    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int LARGEST = (1 << 20) + TAG;

    private final Path file;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /// @param key 32 bytes, of this paper's part alone
    PartFile(Path file, byte[] key) {
        this.file = file;
        this.key = new SecretKeySpec(key, "AES");
    }

    /// Bytes of plaintext that are here whole.
    long cut() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var head = ByteBuffer.allocate(4);
            var at = 0L;
            var plain = 0L;
            while (channel.read(head.clear(), at) == 4) {
                var length = head.getInt(0);
                if (length <= TAG || length > LARGEST || at + 4 + NONCE + length > channel.size()) {
                    break;
                }
                plain += length - TAG;
                at += 4L + NONCE + length;
            }
            channel.truncate(at);
            return plain;
        }
    }

    void append(long offset, byte[] piece) throws IOException {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, offset, piece);
        var frame = ByteBuffer.allocate(4 + NONCE + sealed.length)
                .putInt(sealed.length)
                .put(nonce)
                .put(sealed)
                .flip();
        try (var out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            while (frame.hasRemaining()) {
                out.write(frame);
            }
        }
    }

    InputStream read() throws IOException {
        return new Frames(new DataInputStream(Files.newInputStream(file)));
    }

    private byte[] crypt(int mode, byte[] nonce, long offset, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(ByteBuffer.allocate(8).putLong(offset).array());
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new Problem(e, StoreProblem.PAPER_DAMAGED);
        }
    }

    private final class Frames extends InputStream {
        private final DataInputStream in;
        private byte[] piece = new byte[0];
        private int at;
        private long offset;

        Frames(DataInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return fill() ? piece[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (!fill()) {
                return -1;
            }
            var n = Math.min(most, piece.length - at);
            System.arraycopy(piece, at, into, from, n);
            at += n;
            return n;
        }

        private boolean fill() throws IOException {
            while (at == piece.length) {
                int length;
                try {
                    length = in.readInt();
                } catch (EOFException end) {
                    return false;
                }
                if (length <= TAG || length > LARGEST) {
                    throw new Problem(StoreProblem.PAPER_DAMAGED);
                }
                var nonce = in.readNBytes(NONCE);
                piece = crypt(Cipher.DECRYPT_MODE, nonce, offset, in.readNBytes(length));
                offset += piece.length;
                at = 0;
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
