// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.function.Supplier;
import vn.motcua.desktop.ocr.ReadText;
import vn.motcua.model.paper.PageImage;

/// A scanned page with what was read on it. It holds the text only: the pictures of a thick file would not fit into
/// memory.
///
/// @param thumbnail a small picture of it
/// @param picture makes the page; takes its time
public record ReadPage(byte[] thumbnail, Supplier<PageImage> picture, ReadText text) {

    /// Decodes, edits and encodes: on a background thread only.
    public PageImage image() {
        return picture.get();
    }
}
