// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import vn.motcua.desktop.ocr.OcrEngine;
import vn.motcua.desktop.ocr.ReadText;
import vn.motcua.model.paper.PageImage;

/// The day is played without a scanner: nobody reads a page.
final class NoOcr implements OcrEngine {

    @Override
    public ReadText read(PageImage page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
