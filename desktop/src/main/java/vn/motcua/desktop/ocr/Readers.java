// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.function.Supplier;

/// The handles of one kind: each running thread borrows one, and it is used again afterwards. There are never more
/// than threads that read at the same time.
final class Readers implements AutoCloseable {

    private final Supplier<Reader> maker;
    private final ConcurrentLinkedDeque<Reader> idle = new ConcurrentLinkedDeque<>();

    Readers(Supplier<Reader> maker) {
        this.maker = maker;
    }

    <T> T with(Function<Reader, T> work) {
        var waiting = idle.poll();
        var reader = waiting == null ? maker.get() : waiting;
        try {
            return work.apply(reader);
        } finally {
            idle.push(reader);
        }
    }

    @Override
    public void close() {
        for (var reader = idle.poll(); reader != null; reader = idle.poll()) {
            reader.close();
        }
    }
}
