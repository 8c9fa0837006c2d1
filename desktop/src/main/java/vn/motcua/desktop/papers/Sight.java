// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.papers;

import java.awt.image.BufferedImage;
import vn.motcua.model.problem.Problem;

/// What the place for the open page shows.
public sealed interface Sight {

    /// Nothing is open, or it is about to be.
    record Nothing() implements Sight {}

    /// It is being fetched from the centre.
    ///
    /// @param bytes here so far
    record Coming(long bytes) implements Sight {}

    /// @param page from 1; `pages` how many the paper has
    record Seen(int page, int pages, BufferedImage image) implements Sight {}

    /// It cannot be shown.
    record Away(Problem why) implements Sight {}
}
