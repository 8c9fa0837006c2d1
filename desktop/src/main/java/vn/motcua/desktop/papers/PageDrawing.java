// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.papers;

import java.awt.image.BufferedImage;
import java.io.UncheckedIOException;
import vn.motcua.desktop.forms.PaperImage;

/// Makes a page of a paper a picture. Papers of citizens come from outside, so the program has them drawn by a child
/// process; papers of one's own can be drawn here.
@FunctionalInterface
public interface PageDrawing {

    int WIDTH_PX = 1_100;

    /// @param page from 0
    /// @throws vn.motcua.model.problem.Problem where it cannot be drawn
    /// @throws UncheckedIOException where it is no PDF
    Drawn draw(byte[] pdf, int page);

    /// @param pages how many the paper has
    record Drawn(int pages, BufferedImage image) {}

    /// In this process, for papers that this program made.
    static PageDrawing here() {
        return (pdf, page) -> new Drawn(PaperImage.pages(pdf), PaperImage.page(pdf, page, WIDTH_PX));
    }
}
