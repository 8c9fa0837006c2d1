// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.List;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// Reads the text of pages. Safe for use by many threads; each reads its own page.
public interface OcrEngine extends AutoCloseable {

    /// Reads one page. A page with nothing on it gives a blank text, never a problem.
    ///
    /// @throws Problem BAD_IMAGE if the bytes are no picture, CANCELLED if the thread was interrupted
    ReadText read(PageImage page);

    /// Reads places of a page, such as the values of fields, each alone: one line or a few, without the page around it.
    ///
    /// @param before what was read on the whole page, which tells how it lies
    /// @param places px of the page as scanned
    /// @param dpi the places are brought to
    /// @return of each place the words read there, with boxes of the whole page; none from an engine that cannot
    default List<List<Word>> read(PageImage page, ReadText before, List<Box> places, int dpi) {
        return places.stream().map(_ -> List.<Word>of()).toList();
    }

    @Override
    void close();
}
