// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.io.OutputStream;
import java.util.List;
import vn.motcua.model.paper.PageImage;

/// Writes scanned pages as one PDF/A-2b whose text can be searched: the picture of each page at its own resolution,
/// the words invisible over it.
public final class SearchablePdf {

    /// @param jpegQuality 0 to 1, for pages that are not JPEG already
    public SearchablePdf(float jpegQuality) {}

    /// @param title shown by viewers
    /// @param texts one a page, in the same order
    public void write(String title, List<PageImage> pages, List<ReadText> texts, OutputStream out) {
        throw new UnsupportedOperationException();
    }
}
