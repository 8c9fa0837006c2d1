// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import vn.motcua.desktop.ocr.Box;

/// A value that was read, on its way past a person.
///
/// @param page index of its page
/// @param confirmed a person has looked
public record ReviewField(String key, String value, double confidence, int page, Box box, boolean confirmed) {

    public enum Level {
        RED,
        AMBER,
        GREEN
    }

    public Level level() {
        if (confirmed || confidence >= Unsure.THRESHOLD) {
            return Level.GREEN;
        }
        return confidence < Unsure.DOUBTFUL ? Level.RED : Level.AMBER;
    }

    public int percent() {
        return (int) Math.round(confidence * 100);
    }

    ReviewField confirm(String seen) {
        return new ReviewField(key, seen, confidence, page, box, true);
    }
}
