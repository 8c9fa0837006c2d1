// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.util.TreeMap;

/// Adds up.
final class Counting {

    private final TreeMap<String, Long> values = new TreeMap<>();

    void add(String figure, long more) {
        values.merge(figure, more, Long::sum);
    }

    /// One part of a figure.
    void add(String figure, String by, long more) {
        add(figure + ":" + by, more);
    }

    Figures figures() {
        return new Figures(values);
    }
}
