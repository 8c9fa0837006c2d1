// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.io.IOException;
import java.io.PrintStream;
import vn.motcua.desktop.demo.DemoProblem;
import vn.motcua.desktop.demo.Summary;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.problem.Problem;

/// Tells the day step by step, a line each, and times it.
final class Teller {

    private final PrintStream out;
    private final Words words;
    private final Summary summary;
    private final DayClock clock;
    private int number;

    /// @param words to tell it in
    Teller(PrintStream out, Words words, Summary summary, DayClock clock) {
        this.out = out;
        this.words = words;
        this.summary = summary;
        this.clock = clock;
    }

    /// Something that may fail; tells how many dossiers it was about.
    interface Chapter {
        Object play() throws IOException;
    }

    /// @param name of the step; its sentence is `demo.day.<name>`
    void step(String name, Chapter chapter) {
        var start = System.nanoTime();
        var mark = "✗ ";
        Object told = "";
        try {
            told = chapter.play();
            mark = "";
        } catch (IOException e) {
            throw new Problem(e, DemoProblem.STEP_FAILED);
        } finally {
            var millis = (System.nanoTime() - start) / 1_000_000;
            summary.step(name, millis);
            var sentence = words.get("demo.day." + name, told);
            out.printf("%2d. %s%tR %s (%d ms)%n", ++number, mark, clock.local(), sentence, millis);
            out.flush();
        }
    }
}
