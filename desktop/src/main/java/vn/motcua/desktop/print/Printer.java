// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.print;

/// Puts a PDF on paper without asking anything.
public interface Printer {

    /// Returns when the printer's queue has taken the whole job.
    ///
    /// @param pdf pages in their own size (A5 receipts stay A5)
    /// @throws vn.motcua.model.problem.Problem any [PrintProblem]
    void print(byte[] pdf, PrintJob job);
}
