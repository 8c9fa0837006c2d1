// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

/// Something that turns paper, or files of it, into pages.
public interface Scanner {

    /// Scans until the source has no more paper and hands over each page as soon as it is whole; the next page is not
    /// begun before the sink has returned. Pages handed over stay good whatever happens later.
    ///
    /// To cancel, interrupt the thread: the page in hand is dropped.
    ///
    /// @throws vn.motcua.model.problem.Problem any [ScanProblem]; NO_PAPER only if not one page came
    void scan(ScanSettings settings, PageSink pages);
}
