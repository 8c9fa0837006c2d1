// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// A file that is written once and read from any byte on: encrypted frames of the same plain size, each bound to the
/// file's name and its place.
record SealedSnapshot(Path file, SecretKey key, SecureRandom random) {

    private static final int PLAIN = 1 << 16;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int FRAME = NONCE + PLAIN + TAG;

    /// Plain bytes.
    long size() {
        try {
            var size = Files.size(file);
            var rest = size % FRAME;
            return size / FRAME * PLAIN + (rest == 0 ? 0 : rest - NONCE - TAG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// On disk when it is closed.
    OutputStream write() throws IOException {
        var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        return new OutputStream() {
            private final byte[] frame = new byte[PLAIN];
            private int filled;
            private long number;

            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                for (var left = length; left > 0; ) {
                    var n = Math.min(left, PLAIN - filled);
                    System.arraycopy(bytes, from + length - left, frame, filled, n);
                    filled += n;
                    left -= n;
                    if (filled == PLAIN) {
                        flushFrame();
                    }
                }
            }

            private void flushFrame() throws IOException {
                var nonce = new byte[NONCE];
                random.nextBytes(nonce);
                var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, number++, frame, filled);
                var out = ByteBuffer.allocate(NONCE + sealed.length);
                out.put(nonce).put(sealed).flip();
                while (out.hasRemaining()) {
                    channel.write(out);
                }
                filled = 0;
            }

            @Override
            public void close() throws IOException {
                if (filled > 0) {
                    flushFrame();
                }
                channel.force(true);
                channel.close();
            }
        };
    }

    InputStream read(long from) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        return new InputStream() {
            private long number = from / PLAIN;
            private byte[] frame = new byte[0];
            private int at = (int) (from % PLAIN);
            private boolean first = true;

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int offset, int most) throws IOException {
                if (at >= frame.length || first) {
                    if (!next()) {
                        return -1;
                    }
                }
                var n = Math.min(most, frame.length - at);
                System.arraycopy(frame, at, into, offset, n);
                at += n;
                return n;
            }

            private boolean next() throws IOException {
                var start = first ? at : 0;
                first = false;
                var in = ByteBuffer.allocate(FRAME);
                while (in.hasRemaining() && channel.read(in, number * FRAME + in.position()) > 0) {}
                if (in.position() <= NONCE + TAG) {
                    return false;
                }
                var nonce = Arrays.copyOf(in.array(), NONCE);
                var sealed = Arrays.copyOfRange(in.array(), NONCE, in.position());
                frame = cipher(Cipher.DECRYPT_MODE, nonce, number++, sealed, sealed.length);
                at = start;
                return at < frame.length;
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    private byte[] cipher(int mode, byte[] nonce, long number, byte[] bytes, int length) throws IOException {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(ByteBuffer.allocate(8).putLong(number).array());
            return cipher.doFinal(bytes, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IOException("a snapshot cannot be read", e);
        }
    }
}
