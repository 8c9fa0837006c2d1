// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;

/// What a command says: words for people, or a line of JSON a finding.
final class Report {

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final Words words;
    private final PrintStream out;
    private final PrintStream err;
    private int problems;

    Report(Words words, PrintStream out, PrintStream err) {
        this.words = words;
        this.out = out;
        this.err = err;
    }

    Words words() {
        return words;
    }

    /// One finding.
    ///
    /// @param facts name and value by turns, in the order they are written
    void found(String text, @Nullable Object... facts) {
        if (json) {
            out.println(Wire.text(object(facts)));
        } else if (!text.isEmpty()) {
            out.println(text);
        }
    }

    /// For people, beside the findings.
    void note(String text) {
        err.println(text);
    }

    static Map<String, @Nullable Object> object(@Nullable Object... facts) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < facts.length; i += 2) {
            object.put(String.valueOf(facts[i]), facts[i + 1]);
        }
        return object;
    }

    /// Something went wrong with one file or device; the others go on.
    void problem(String subject, Problem problem) {
        problems++;
        if (json) {
            out.println(Wire.text(object(
                    "file", subject,
                    "problem", problem.code().key(),
                    "what", words.what(problem),
                    "do", words.todo(problem))));
        } else {
            err.println(subject + ": " + words.what(problem) + " " + words.todo(problem));
        }
    }

    /// Does the work for each file; one that fails is reported and the next is taken.
    ///
    /// @return 0 if all went well, else 1
    int each(List<Path> files, Consumer<Path> work) {
        for (var file : files) {
            try {
                if (!Files.isReadable(file)) {
                    throw new Problem(CliProblem.NO_FILE);
                }
                work.accept(file);
            } catch (Problem problem) {
                problem(file.toString(), problem);
            }
            out.flush();
        }
        return problems == 0 ? 0 : 1;
    }

    /// How people tell pages of several files apart.
    String heading(Path file, int page) {
        return words.get("cli.page", file, page);
    }
}
