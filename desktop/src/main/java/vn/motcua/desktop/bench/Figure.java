// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

/// One measured figure beside that of a peer in the same run.
///
/// @param bench for example `ocr`
/// @param what was measured, in a few words
/// @param unit of `ours` and `theirs`
/// @param peer who else did the same work, or the limit that is set
/// @param goal the ratio wanted, as `ratio` gives it
/// @param higherIsBetter whether a larger figure is the better one
public record Figure(
        String bench,
        String what,
        String unit,
        double ours,
        String peer,
        double theirs,
        double goal,
        boolean higherIsBetter) {

    /// How many times better than the peer we are.
    public double ratio() {
        if (ours == theirs) {
            return 1; // two times nothing too
        }
        return higherIsBetter ? ours / theirs : theirs / ours;
    }

    public boolean met() {
        return ratio() >= goal;
    }
}
