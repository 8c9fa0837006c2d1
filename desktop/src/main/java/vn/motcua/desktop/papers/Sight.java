// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.awt.image.BufferedImage;
import vn.motcua.model.problem.Problem;

/// What the place for papers shows.
sealed interface Sight {

    record Nothing() implements Sight {}

    /// It is being fetched from the centre.
    ///
    /// @param bytes here so far
    record Coming(String name, long bytes) implements Sight {}

    /// @param paper which of the dossier's scans, from 1; `papers` how many there are
    /// @param page from 1; `pages` how many it has
    record Seen(String name, int paper, int papers, int page, int pages, BufferedImage image) implements Sight {}

    /// It cannot be shown.
    record Away(String name, Problem why) implements Sight {}
}
