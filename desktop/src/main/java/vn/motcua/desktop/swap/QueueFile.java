// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.swap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;

/// An exported queue, opened to be read: a ZIP file with a label that anybody may read and sealed entries.
final class QueueFile implements AutoCloseable {

    private static final int LARGEST_MANIFEST = 512 << 20;

    private final ZipFile zip;

    private QueueFile(ZipFile zip) {
        this.zip = zip;
    }

    /// @throws Problem NOT_OURS, DAMAGED
    static QueueFile open(Path file) {
        try {
            return new QueueFile(new ZipFile(file.toFile()));
        } catch (ZipException e) {
            throw new Problem(e, SwapProblem.NOT_OURS);
        } catch (IOException e) {
            throw new Problem(e, SwapProblem.DAMAGED);
        }
    }

    /// @throws Problem NOT_OURS
    Label label() {
        try {
            var label = Wire.read(entry(SealedZip.LABEL, SealedZip.PIECE), Label.class);
            if (label.format() == Label.FORMAT) {
                return label;
            }
        } catch (Problem e) {
            throw new Problem(e, SwapProblem.NOT_OURS);
        }
        throw new Problem(SwapProblem.NOT_OURS);
    }

    /// @throws Problem DAMAGED
    Manifest manifest(StoreKey key) {
        var plain = SealedZip.open(key, SealedZip.MANIFEST, entry(SealedZip.MANIFEST, LARGEST_MANIFEST));
        return Wire.read(plain, Manifest.class);
    }

    /// @param number of the paper in the manifest, from 0
    /// @throws Problem DAMAGED, also while reading
    InputStream paper(StoreKey key, int number, Manifest.Paper paper) {
        var pieces = (int) Math.max(1, Math.ceilDiv(paper.bytes(), (long) SealedZip.PIECE));
        var streams = IntStream.range(0, pieces)
                .mapToObj(piece -> SealedZip.piece(number, piece))
                .map(name -> (InputStream) new LateStream(() -> plain(key, name)))
                .toList();
        return new SequenceInputStream(Collections.enumeration(streams));
    }

    private InputStream plain(StoreKey key, String name) {
        return new ByteArrayInputStream(SealedZip.open(key, name, entry(name, SealedZip.PIECE + 16)));
    }

    private byte[] entry(String name, int most) {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new Problem(SwapProblem.DAMAGED);
        }
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(most);
            if (in.read() >= 0) {
                throw new Problem(SwapProblem.DAMAGED);
            }
            return bytes;
        } catch (IOException e) {
            throw new Problem(e, SwapProblem.DAMAGED);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new Problem(e, SwapProblem.DAMAGED);
        }
    }
}
