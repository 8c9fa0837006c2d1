// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// One line of a machine-readable zone: letter by letter, how alike each is to each of the 37.
///
/// @param row where it lies
/// @param bend as of `Row.Bent`
/// @param likeness one array a letter, in the order of `Glyphs.ALPHABET`
/// @param mean how alike the best letters are on the whole, -1 to 1
record LetterRow(Row row, double[] bend, float[][] likeness, double mean) {

    private static final Glyphs COARSE = new Glyphs(14, 1);

    /// Sharp, usual and blurred.
    private static final List<Glyphs> FINE = List.of(new Glyphs(20, 1), new Glyphs(20, 4), new Glyphs(20, 12));
    private static final int MORE = 3;

    /// A row less like letters than this on the whole is not looked at closely.
    private static final double WORTH = 0.42;

    /// More alike it cannot become much.
    private static final double SURE = 0.88;

    /// How a strip is taken apart.
    ///
    /// @param starts px
    private record Path(int[] starts, double mean) {}

    /// @param count letters of the line
    static LetterRow read(List<InkPlane> planes, Row row, int count) {
        var letters = 2 * (count - Math.min(row.marks(), count) / 2 + MORE);
        var flat = new double[4];
        var strip = new Strip(planes, row, COARSE, letters, flat);
        var best = new float[strip.width()];
        var down = new int[strip.width()];
        strip.look(best, down);
        var path = path(best, COARSE.width(), count);
        var bend = bend(path, down, letters);
        var spacing = spacing(path);
        var first = (spacing[0] + COARSE.width() / 2.0) / COARSE.width() - letters / 2.0;
        var pitch = spacing[1] / COARSE.width();
        var bent = row.moved(first, bend, pitch);
        if (path.mean < WORTH) {
            return new LetterRow(bent.row(), bent.bend(), new float[count][Glyphs.ALPHABET.length()], path.mean);
        }
        return fine(planes, bent, count);
    }

    /// The same, its bend seen anew in the row laid level by the first: a steep photograph hides it under the letters.
    LetterRow closer(List<InkPlane> planes) {
        if (mean >= SURE) {
            return this;
        }
        var letters = count() + 2 * MORE;
        var strip = new Strip(planes, row, COARSE, letters, bend);
        var best = new float[strip.width()];
        var down = new int[strip.width()];
        strip.look(best, down);
        var more = bend(path(best, COARSE.width(), count()), down, letters);
        for (var i = 0; i < more.length; i++) {
            more[i] += bend[i];
        }
        var again = fine(planes, new Row.Bent(row, more), count());
        return again.mean > mean ? again : this;
    }

    private static LetterRow fine(List<InkPlane> planes, Row.Bent bent, int count) {
        return FINE.stream()
                .map(glyphs -> fine(planes, bent, count, glyphs))
                .max(Comparator.comparingDouble(LetterRow::mean))
                .orElseThrow();
    }

    private static LetterRow fine(List<InkPlane> planes, Row.Bent bent, int count, Glyphs glyphs) {
        var letters = count + 2 * MORE;
        var strip = new Strip(planes, bent.row(), glyphs, letters, bent.bend());
        var best = new float[strip.width()];
        strip.look(best, new int[strip.width()]);
        var path = path(best, glyphs.width(), count);
        var likeness = new float[count][];
        for (var i = 0; i < count; i++) {
            likeness[i] = strip.letter(path.starts[i], 1);
        }
        return new LetterRow(bent.row(), bent.bend(), likeness, path.mean);
    }

    /// The chain of letters at nearly even distances that are most alike.
    private static Path path(float[] best, int pitch, int count) {
        var n = best.length;
        var give = pitch / 10;
        var from = new byte[count][n];
        var sums = best.clone();
        for (var k = 1; k < count; k++) {
            var next = new float[n];
            Arrays.fill(next, -1000);
            for (var x = pitch + give; x < n; x++) {
                for (var d = -give; d <= give; d++) {
                    var sum = sums[x - pitch - d] + best[x] - 0.01f * Math.abs(d);
                    if (sum > next[x]) {
                        next[x] = sum;
                        from[k][x] = (byte) d;
                    }
                }
            }
            sums = next;
        }
        var end = 0;
        for (var x = 1; x < n; x++) {
            end = sums[x] > sums[end] ? x : end;
        }
        var mean = sums[end] / count;
        var starts = new int[count];
        for (var k = count - 1; k >= 0; k--) {
            starts[k] = end;
            end -= k > 0 ? pitch + from[k][end] : 0;
        }
        return new Path(starts, mean);
    }

    /// A quadratic through how far down the letters lie, in letters, about the strip's middle; then how they
    /// draw apart.
    private static double[] bend(Path path, int[] down, int letters) {
        var places = new double[path.starts.length];
        var values = new double[places.length];
        for (var i = 0; i < places.length; i++) {
            places[i] = (path.starts[i] + COARSE.width() / 2.0) / COARSE.width() - letters / 2.0;
            values[i] = down[path.starts[i]] / (double) COARSE.width();
        }
        var spacing = spacing(path);
        var bend = Arrays.copyOf(quadratic(places, values), 4);
        bend[3] = spacing[2] / spacing[1];
        return bend;
    }

    /// Where the letters begin, px, as a quadratic of their number counted from the middle.
    private static double[] spacing(Path path) {
        var places = new double[path.starts.length];
        var values = new double[places.length];
        for (var i = 0; i < places.length; i++) {
            places[i] = i - (places.length - 1) / 2.0;
            values[i] = path.starts[i];
        }
        return quadratic(places, values);
    }

    private static double[] quadratic(double[] places, double[] values) {
        var sums = new double[3][4];
        for (var n = 0; n < places.length; n++) {
            var powers = new double[] {1, places[n], places[n] * places[n]};
            for (var i = 0; i < 3; i++) {
                for (var j = 0; j < 3; j++) {
                    sums[i][j] += powers[i] * powers[j];
                }
                sums[i][3] += powers[i] * values[n];
            }
        }
        return solved(sums);
    }

    private static double[] solved(double[][] rows) {
        for (var i = 0; i < 3; i++) {
            for (var j = 0; j < 3; j++) {
                if (i != j) {
                    var times = rows[j][i] / rows[i][i];
                    for (var k = i; k < 4; k++) {
                        rows[j][k] -= times * rows[i][k];
                    }
                }
            }
        }
        return new double[] {rows[0][3] / rows[0][0], rows[1][3] / rows[1][1], rows[2][3] / rows[2][2]};
    }

    int count() {
        return likeness.length;
    }
}
