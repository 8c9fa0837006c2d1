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

    @Override
    void close();
}
