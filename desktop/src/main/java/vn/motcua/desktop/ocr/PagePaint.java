// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// The picture of a page, ready to be painted into a document.
///
/// @param width px
/// @param height px
/// @param bytes that it takes in the file
record PagePaint(int width, int height, long bytes, Brush brush) {

    interface Brush {
        /// @param scale points a px
        void paint(PDPageContentStream content, float scale) throws IOException;
    }
}
