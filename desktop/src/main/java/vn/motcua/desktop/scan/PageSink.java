// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import vn.motcua.model.paper.PageImage;

/// Where pages go, one at a time, on the thread that called [Scanner#scan]. Put the page on disk before returning: no
/// page is kept by the scanner.
@FunctionalInterface
public interface PageSink {

    void page(PageImage page);

    /// How far the page in hand is.
    ///
    /// @param page 1 for the first
    /// @param done rows of pixels so far
    /// @param of rows of the whole page; 0 if the scanner does not know
    default void progress(int page, int done, int of) {}

    /// The next pages come from this file; never told by a scanner of paper.
    ///
    /// @param place 1 for the first
    default void file(int place) {}
}
