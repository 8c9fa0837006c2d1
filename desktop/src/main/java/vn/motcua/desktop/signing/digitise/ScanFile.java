// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.motcua.model.problem.Problem;

/// A scan that a worksheet names, looked at before anything is signed: whether it is there, and whether it can be one.
/// It is opened later, in a child process.
final class ScanFile {

    /// A result is a few pages; anything larger was not meant.
    private static final long MOST_BYTES = 64L << 20;

    private static final int HEAD = 1024;
    private static final List<String> PICTURES =
            List.of("\u00ff\u00d8\u00ff", "\u0089PNG", "II*\0", "MM\0*", "BM", "GIF8");

    private ScanFile() {}

    /// @param folder of the worksheet: a name leads nowhere else
    /// @throws Problem FILE_NAME
    static Path of(Path folder, String name) {
        try {
            var file = folder.resolve(name);
            if (name.isEmpty() || !folder.normalize().equals(file.normalize().getParent())) {
                throw new Problem(DigitiseProblem.FILE_NAME);
            }
            return file;
        } catch (InvalidPathException e) {
            throw new Problem(e, DigitiseProblem.FILE_NAME);
        }
    }

    static Optional<Problem> fault(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.of(new Problem(DigitiseProblem.NO_FILE));
            }
            var size = Files.size(file);
            if (size == 0) {
                return Optional.of(new Problem(DigitiseProblem.FILE_EMPTY));
            }
            if (size > MOST_BYTES) {
                return Optional.of(new Problem(DigitiseProblem.FILE_LARGE, MOST_BYTES >> 20));
            }
            return canBeAScan(file) ? Optional.empty() : Optional.of(new Problem(DigitiseProblem.FILE_KIND));
        } catch (IOException e) {
            return Optional.of(new Problem(e, DigitiseProblem.NO_FILE));
        }
    }

    private static boolean canBeAScan(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return head.contains("%PDF-") || PICTURES.stream().anyMatch(head::startsWith);
        }
    }
}
