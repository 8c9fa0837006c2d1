// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// A document that an update is written for. PDFBox copies it in pieces, to hash it and again to write it out; once the
/// update stands it can be told that there is nothing left to copy. A scan of ten pages has 14 MB.
final class OriginalBytes extends RandomAccessReadBuffer {

    private boolean leftOut;

    OriginalBytes(byte[] pdf) {
        super(pdf);
    }

    /// From now on only the update is read and written.
    void leaveOut() {
        leftOut = true;
    }

    @Override
    public boolean isEOF() throws IOException {
        return leftOut || super.isEOF();
    }

    @Override
    public int read() throws IOException {
        return leftOut ? -1 : super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return leftOut ? -1 : super.read(into, offset, length);
    }
}
