// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.awt.image.BufferedImage;
import java.util.List;

/// A painted paper with its truth.
///
/// @param texts what a perfect reader gives back: by rows, or columns one after the other
public record PaintedPaper(SamplePaper paper, BufferedImage image, int dpi, List<String> texts) {

    PaintedPaper with(BufferedImage other, int otherDpi) {
        return new PaintedPaper(paper, other, otherDpi, texts);
    }

    /// Character error rate of what was read, 0 to 1 and more, by the kinder order of columns. White space is folded,
    /// the mark that says the paper is a sample does not count.
    public double errors(String read) {
        return texts.stream()
                .mapToDouble(t -> CharacterErrors.rate(t, read))
                .min()
                .orElse(1);
    }

    /// Word error rate, counted in the same way.
    public double wordErrors(String read) {
        return texts.stream()
                .mapToDouble(t -> CharacterErrors.wordRate(t, read))
                .min()
                .orElse(1);
    }
}
