// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.swap;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A stream that is opened when it is first read: of many in a row, one is in memory at a time.
final class LateStream extends InputStream {

    private final Supplier<InputStream> open;
    private @Nullable InputStream opened;

    LateStream(Supplier<InputStream> open) {
        this.open = open;
    }

    @Override
    public int read() throws IOException {
        return in().read();
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        return in().read(to, from, length);
    }

    private InputStream in() {
        if (opened == null) {
            opened = open.get();
        }
        return opened;
    }

    @Override
    public void close() throws IOException {
        if (opened != null) {
            opened.close();
            opened = InputStream.nullInputStream();
        }
    }
}
