// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

/// How many letters two texts differ in.
public final class Distance {

    private Distance() {}

    /// Levenshtein's distance.
    public static int of(String a, String b) {
        var row = new int[b.length() + 1];
        for (var j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var above = row[j];
                var change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, change);
                corner = above;
            }
        }
        return row[b.length()];
    }
}
