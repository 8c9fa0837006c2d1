// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.desktop.worker.Limits;
import vn.motcua.desktop.worker.Worker;
import vn.motcua.model.problem.Problem;

/// Pictures and PDFs as pages, in the order given; a folder stands for its files by name. Serves drag and drop too.
/// The files come from outside, so they are opened in a child process.
public final class FolderScanner implements Scanner {

    private static final Limits LIMITS = new Limits(512, Duration.ofSeconds(20));

    private final List<Path> paths;
    private final Limits limits;

    public FolderScanner(List<Path> paths) {
        this(paths, LIMITS);
    }

    FolderScanner(List<Path> paths, Limits limits) {
        this.paths = List.copyOf(paths);
        this.limits = limits;
    }

    /// Whether a file of this name can be taken, told by its ending.
    public static boolean takes(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(pdf|png|jpe?g|tiff?|bmp|gif)");
    }

    /// @param settings only the resolution counts, and for PDFs only
    /// @throws Problem NO_FILES, PDF_LOCKED, PDF_BROKEN, PDF_UNSUPPORTED, IMAGE_BROKEN, TOO_LARGE (with the file's
    /// place, 1 for the first), TIMED_OUT, CANCELLED
    @Override
    public void scan(ScanSettings settings, PageSink pages) {
        var files =
                paths.stream().flatMap(FolderScanner::files).map(Path::toString).toList();
        if (files.isEmpty()) {
            throw new Problem(ScanProblem.NO_FILES);
        }
        try (var child = Worker.start(FileChild.class, limits, Map.of())) {
            ChildPages.handOver(child, Ask.pages(settings, Map.of(), files), Duration.ZERO, pages);
        }
    }

    private static Stream<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path.toAbsolutePath());
        }
        try (var inside = Files.list(path)) {
            return inside
                    .filter(Files::isRegularFile)
                    .filter(FolderScanner::takes)
                    .sorted()
                    .map(Path::toAbsolutePath)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new Problem(e, ScanProblem.NO_FILES);
        }
    }
}
