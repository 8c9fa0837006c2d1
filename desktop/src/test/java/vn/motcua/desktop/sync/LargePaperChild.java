// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import vn.motcua.desktop.papers.FetchPaper;
import vn.motcua.model.paper.PaperId;

/// A centre and two counters with little memory, and a paper of almost its size.
final class LargePaperChild {

    private static final long SIZE = 200_000_000;

    private LargePaperChild() {}

    /// Bytes that are never all there at once.
    private static final class Stream extends InputStream {

        private final Random random = new Random(9);
        private long left = SIZE;

        @Override
        public int read() {
            return left-- > 0 ? random.nextInt(256) : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (left == 0) {
                return -1;
            }
            var piece = new byte[(int) Math.min(most, left)];
            random.nextBytes(piece);
            System.arraycopy(piece, 0, into, from, piece.length);
            left -= piece.length;
            return piece.length;
        }
    }

    /// @param args folder for all
    public static void main(String[] args) throws Exception {
        try (var hall = new Hall(Path.of(args[0]))) {
            var one = hall.counter("Q03", Hall.HA);
            var two = hall.counter("Q04", Hall.HA);
            var start = System.nanoTime();
            var dossier = hall.receive(one, () -> new Stream());
            var paper = dossier.scans().getFirst();
            one.syncs();
            two.syncs();
            if (!two.store().shelf().arrived(dossier.id()).all()
                    || !one.states().isEmpty()) {
                throw new AssertionError("it did not arrive");
            }
            var up = System.nanoTime();
            try (var in = new FetchPaper(two.store(), two.session().centre()).open(paper, "scan", null)) {
                if (!PaperId.of(in).equals(paper)) {
                    throw new AssertionError("other bytes came back");
                }
            }
            var down = System.nanoTime();
            System.out.println("200 MB kept and sent in " + seconds(start, up) + " s, fetched and read in "
                    + seconds(up, down) + " s, heap " + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
        }
    }

    private static String seconds(long from, long to) {
        return "%.1f".formatted(Duration.ofNanos(to - from).toMillis() / 1000.0);
    }
}
