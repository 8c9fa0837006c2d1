// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.problem.Problem;

/// Writes the report of a verification into a file: signed where there is a key, and its PIN was given.
public final class ReportViewModel {

    private final WriteReport write;
    private final ReportKey key;
    private final Background background;
    private final Consumer<? super Problem> problems;

    public ReportViewModel(
            WriteReport write, ReportKey key, Background background, Consumer<? super Problem> problems) {
        this.write = write;
        this.key = key;
        this.background = background;
        this.problems = problems;
    }

    /// What was written.
    ///
    /// @param signed whether by the officer's key
    record Written(Path file, boolean signed) {}

    void write(WriteReport.Purpose purpose, Checked checked, Path to, Consumer<Written> done) {
        background
                .run(key::isThere)
                .then(there -> {
                    if (!there) {
                        make(purpose, checked, to, null, done);
                        return;
                    }
                    key.pin().ifPresent(pin -> make(purpose, checked, to, pin, done));
                })
                .orElse(problems);
    }

    private void make(
            WriteReport.Purpose purpose, Checked checked, Path to, char @Nullable [] pin, Consumer<Written> done) {
        background
                .run(() -> {
                    keep(to, pin == null ? write.pdf(purpose, checked, null) : signed(purpose, checked, pin));
                    return new Written(to, pin != null);
                })
                .then(done)
                .orElse(problems);
    }

    private byte[] signed(WriteReport.Purpose purpose, Checked checked, char[] pin) {
        try (var token = key.open(pin)) {
            return write.pdf(purpose, checked, token);
        } finally {
            Arrays.fill(pin, '0');
        }
    }

    private static void keep(Path to, byte[] pdf) {
        try {
            Files.write(to, pdf);
        } catch (IOException e) {
            throw new Problem(e, VerifyProblem.NOT_WRITTEN, to.getFileName());
        }
    }
}
