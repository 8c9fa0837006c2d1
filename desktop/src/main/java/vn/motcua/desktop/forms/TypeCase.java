// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The type faces of a legal paper, read from their files once and used for one sheet after the other: reading them
/// is most of what a sheet costs. Not for two sheets at a time, so each sheet borrows a case of its own.
record TypeCase(TrueTypeFont regular, TrueTypeFont bold, TrueTypeFont italic) {

    /// As many as sheets were ever made at the same moment.
    private static final Queue<TypeCase> FREE = new ConcurrentLinkedQueue<>();

    static TypeCase borrow() {
        var free = FREE.poll();
        return free != null ? free : new TypeCase(read("Regular"), read("Bold"), read("Italic"));
    }

    /// No sheet draws with it any more.
    void giveBack() {
        FREE.add(this);
    }

    private static TrueTypeFont read(String face) {
        var file = "/assets/fonts/Tinos-" + face + ".ttf";
        try (var in = TypeCase.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing font " + file);
            }
            var font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(false); // no ligatures are wanted, and looking for them costs more than all the rest
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
