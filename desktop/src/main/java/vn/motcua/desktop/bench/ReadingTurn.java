// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// One page read by one program.
///
/// @param cpu seconds, children included
/// @param characters error rate, 0 to 1 and more
/// @param words error rate, 0 to 1 and more
/// @param bytes of the PDF, 0 if none was made
record ReadingTurn(double cpu, double characters, double words, double bytes) {

    /// Of a PDF of which only the size counts.
    static ReadingTurn of(long bytes) {
        return new ReadingTurn(0, 0, 0, bytes);
    }

    static double mean(List<ReadingTurn> turns, ToDoubleFunction<ReadingTurn> of) {
        return turns.stream().mapToDouble(of).average().orElse(Double.NaN);
    }
}
