// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.model.problem.Problem;

/// One encrypted file: `MCP1`, 16 bytes of salt, then chunks of at most 64 KiB of plaintext, each AES-256-GCM under
/// a key of this file alone. A chunk's number is its nonce; number and whether it is the last are authenticated, so
/// chunks cannot be swapped, left out or cut off.
final class SealedFile {

    private static final byte[] MAGIC = {'M', 'C', 'P', '1'};
    private static final int SALT = 16;
    private static final int CHUNK = 64 << 10;
    private static final int TAG = 16;

    private SealedFile() {}

    /// Writes and forces to disk.
    ///
    /// @return bytes of plaintext
    static long write(Path file, byte[] key, Shelf.Writing plain) throws IOException {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            put(out, MAGIC);
            put(out, salt);
            var sealing = new Sealing(out, own(key, salt));
            plain.to(sealing);
            sealing.seal(true);
            out.force(true);
            return sealing.total;
        }
    }

    /// Seals a chunk when more comes: which is the last one is known only at the end.
    private static final class Sealing extends OutputStream {
        private final FileChannel file;
        private final SecretKeySpec key;
        private final byte[] chunk = new byte[CHUNK];
        private int filled;
        private int number;
        private long total;

        Sealing(FileChannel file, SecretKeySpec key) {
            this.file = file;
            this.key = key;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int at, int length) throws IOException {
            for (var done = 0; done < length; ) {
                if (filled == CHUNK) {
                    seal(false);
                }
                var fits = Math.min(CHUNK - filled, length - done);
                System.arraycopy(from, at + done, chunk, filled, fits);
                filled += fits;
                done += fits;
            }
        }

        void seal(boolean last) throws IOException {
            put(file, crypt(Cipher.ENCRYPT_MODE, key, number++, last, Arrays.copyOf(chunk, filled)));
            total += filled;
            filled = 0;
        }
    }

    /// The plaintext from an offset on; chunks before it are not read.
    static InputStream read(Path file, byte[] key, long from) throws IOException {
        var plain = new java.io.FileInputStream(file.toFile());
        var in = new DataInputStream(plain);
        try {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new EOFException();
            }
            var salt = in.readNBytes(SALT);
            var first = from / CHUNK;
            plain.getChannel().position(MAGIC.length + SALT + first * (CHUNK + TAG));
            var chunks = new Chunks(in, own(key, salt), (int) first);
            chunks.skipNBytes(from % CHUNK);
            return chunks;
        } catch (EOFException e) {
            in.close();
            throw new Problem(e, StoreProblem.PAPER_DAMAGED);
        }
    }

    private static final class Chunks extends InputStream {
        private final InputStream sealed;
        private final SecretKeySpec key;
        private byte[] ahead;
        private int number;
        private boolean ended;
        private ByteArrayInputStream chunk = new ByteArrayInputStream(new byte[0]);

        Chunks(InputStream sealed, SecretKeySpec key, int number) throws IOException {
            this.sealed = sealed;
            this.key = key;
            this.number = number;
            this.ahead = sealed.readNBytes(CHUNK + TAG);
        }

        @Override
        public int read() throws IOException {
            return fill() ? chunk.read() : -1;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            return length == 0 ? 0 : fill() ? chunk.read(to, from, length) : -1;
        }

        private boolean fill() throws IOException {
            while (chunk.available() == 0 && !ended) {
                var next = sealed.readNBytes(CHUNK + TAG);
                ended = next.length == 0;
                chunk = new ByteArrayInputStream(crypt(Cipher.DECRYPT_MODE, key, number++, ended, ahead));
                ahead = next;
            }
            return chunk.available() > 0;
        }

        @Override
        public void close() throws IOException {
            sealed.close();
        }
    }

    private static SecretKeySpec own(byte[] key, byte[] salt) {
        return new SecretKeySpec(Keys.hmac(key, salt), "AES");
    }

    private static byte[] crypt(int mode, SecretKeySpec key, int number, boolean last, byte[] chunk) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var nonce = ByteBuffer.allocate(12).putInt(8, number).array();
            cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(ByteBuffer.allocate(5)
                    .putInt(number)
                    .put((byte) (last ? 1 : 0))
                    .array());
            return cipher.doFinal(chunk);
        } catch (GeneralSecurityException e) {
            throw new Problem(e, StoreProblem.PAPER_DAMAGED);
        }
    }

    private static void put(FileChannel out, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
    }
}
