// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import java.util.function.Supplier;
import vn.motcua.desktop.pages.Fault;
import vn.motcua.model.paper.PageEdits;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.paper.PageSheet;

/// A page in the scan sheet. It holds a small picture only; the page itself is made of its original when it is asked
/// for.
///
/// @param page original, edits and row
/// @param thumbnail JPEG with all edits, at most 280 px wide
/// @param looksBlank nothing is on it: flagged, never dropped by itself
/// @param dpi of the original
/// @param faults why it should be scanned anew
/// @param picture makes the page; takes its time
public record ScannedPage(
        PageSheet.Page page,
        byte[] thumbnail,
        boolean looksBlank,
        int dpi,
        List<Fault> faults,
        Supplier<PageImage> picture) {

    /// Decodes, edits and encodes: on a background thread only.
    public PageImage image() {
        return picture.get();
    }

    /// What makes its picture: equal keys, equal pictures.
    Object key() {
        return page.parts();
    }

    /// Whether another one shows the same picture, and as much is to be said of it.
    boolean looksLike(ScannedPage other) {
        return key().equals(other.key()) && thumbnail == other.thumbnail && faults.equals(other.faults);
    }

    /// Of the checklist, 0 for none yet.
    public int row() {
        return page.row();
    }

    public PageEdits edits() {
        return page.first().edits();
    }

    /// Looks blank, and nobody has said that it belongs here.
    public boolean blank() {
        return looksBlank && !edits().keptThoughBlank();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
