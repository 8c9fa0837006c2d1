// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Text in several faces that breaks into lines as one.
final class Runs {

    /// Letters of one face.
    record Run(Face face, String text) {}

    private Runs() {}

    /// @param size points
    /// @param width points
    static List<List<Run>> wrap(List<Run> runs, float size, float width) throws IOException {
        var lines = new ArrayList<List<Run>>();
        var line = new ArrayList<Run>();
        var used = 0f;
        for (var word : words(runs, size, width)) {
            var space = line.isEmpty() ? 0 : word.face().width(" ", size);
            var wide = word.face().width(word.text(), size);
            if (used + space + wide > width && !line.isEmpty()) {
                lines.add(joined(line));
                line = new ArrayList<>();
                space = 0;
                used = 0;
            }
            line.add(word);
            used += space + wide;
        }
        lines.add(joined(line));
        return lines;
    }

    private static List<Run> words(List<Run> runs, float size, float width) throws IOException {
        var words = new ArrayList<Run>();
        for (var run : runs) {
            for (var word : run.face().printable(run.text()).strip().split(" ", -1)) {
                for (var part : run.face().parts(word, size, width)) {
                    words.add(new Run(run.face(), part));
                }
            }
        }
        return words;
    }

    private static List<Run> joined(List<Run> words) {
        var runs = new ArrayList<Run>();
        for (var word : words) {
            if (!runs.isEmpty() && runs.getLast().face() == word.face()) {
                runs.add(new Run(word.face(), runs.removeLast().text() + " " + word.text()));
            } else {
                runs.add(word);
            }
        }
        return runs;
    }
}
