// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// Reads the text of pages. Safe for use by many threads; each reads its own page.
public interface OcrEngine extends AutoCloseable {

    /// Reads one page. A page with nothing on it gives a blank text, never a problem.
    ///
    /// @throws Problem BAD_IMAGE if the bytes are no picture, CANCELLED if the thread was interrupted
    ReadText read(PageImage page);

    /// Reads one place of a page, such as the value of a field: one line or a few, without the page around it.
    ///
    /// @param place px of the page as scanned
    /// @return words with boxes of the whole page
    default ReadText read(PageImage page, Box place) {
        var whole = read(page);
        var inside = whole.words().stream().filter(w -> place.contains(w.box())).toList();
        return new ReadText(
                inside, whole.width(), whole.height(), whole.dpi(), whole.skewDegrees(), whole.upsideDown());
    }

    @Override
    void close();
}
