// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

/// Versions of the program, for example `0.1.0`.
final class Versions {

    private Versions() {}

    static boolean isOlder(String ours, String wanted) {
        var a = ours.split("\\.");
        var b = wanted.split("\\.");
        for (var i = 0; i < Math.max(a.length, b.length); i++) {
            var difference = part(a, i) - part(b, i);
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }

    private static int part(String[] parts, int i) {
        return i < parts.length && parts[i].matches("\\d{1,6}") ? Integer.parseInt(parts[i]) : 0;
    }
}
