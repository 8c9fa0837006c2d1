// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.desktop.worker.Limits;
import vn.motcua.desktop.worker.Worker;
import vn.motcua.model.problem.Problem;

/// Pictures and PDFs as pages, in the order given; a folder stands for its files by name. Serves drag and drop too.
/// The files come from outside, so they are opened in a child process. A file that cannot be read, or that takes the
/// child with it, costs no other file: the rest is taken, and it is told in the end.
public final class FolderScanner implements Scanner {

    private static final Limits LIMITS = new Limits(512, Duration.ofSeconds(20));

    private static final int DEAD_IN_A_ROW = 3; // then it is not the files

    private final List<Path> paths;
    private final Limits limits;

    public FolderScanner(List<Path> paths) {
        this(paths, LIMITS);
    }

    FolderScanner(List<Path> paths, Limits limits) {
        this.paths = List.copyOf(paths);
        this.limits = limits;
    }

    /// Whether a file of this name can be a page, told by its ending.
    public static boolean takes(Path file) {
        return FileKind.isNamedAsOne(file);
    }

    /// @param settings only the resolution counts, and for PDFs only
    /// @throws Problem NO_FILES, CANCELLED, or after the last page: why a file was left out (with its place, 1
    /// for the first), or FILES_REFUSED for several, each of them as a suppressed problem
    @Override
    public void scan(ScanSettings settings, PageSink pages) {
        var files =
                paths.stream().flatMap(FolderScanner::files).map(Path::toString).toList();
        if (files.isEmpty()) {
            throw new Problem(ScanProblem.NO_FILES);
        }
        var run = new Run(files, settings.dpi(), pages);
        for (var dead = 0; run.next < files.size() && dead < DEAD_IN_A_ROW; ) {
            dead = take(run) ? 0 : dead + 1;
        }
        run.tell();
    }

    /// @return false if the child was lost with the file in hand
    private boolean take(Run run) {
        try (var child = Worker.start(FileChild.class, limits, Map.of())) {
            var ask = new FileAsk(run.dpi, run.files, run.next);
            ChildPages.handOver(child, ask, Duration.ZERO, run.pages, run::hear);
            run.next = run.files.size();
            return true;
        } catch (Problem problem) {
            run.lost(problem);
            return false;
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

    /// How far the files are taken, and what was wrong with which.
    private static final class Run {

        private final List<String> files;
        private final int dpi;
        private final PageSink pages;
        private final List<Problem> refused = new ArrayList<>();
        private int next;

        Run(List<String> files, int dpi, PageSink pages) {
            this.files = files;
            this.dpi = dpi;
            this.pages = pages;
        }

        void hear(Told told) {
            if (told.kind() == Told.Kind.FILE) {
                next = told.page() - 1;
                pages.file(told.page());
            } else if (told.kind() == Told.Kind.FAULT) {
                refused.add(told.problem());
            }
        }

        void lost(Problem problem) {
            var place = next + 1;
            refused.add(
                    switch (problem.code()) {
                        case ScanProblem.TIMED_OUT -> new Problem(problem, ScanProblem.FILE_TIMED_OUT, place);
                        case ScanProblem.OUT_OF_MEMORY -> new Problem(problem, ScanProblem.TOO_LARGE, place);
                        case ScanProblem.DIED -> new Problem(problem, ScanProblem.FILE_DIED, place);
                        default -> throw problem;
                    });
            next++;
        }

        void tell() {
            if (refused.size() == 1) {
                throw refused.getFirst();
            }
            if (!refused.isEmpty()) {
                var places = refused.stream()
                        .map(p -> p.args().getFirst())
                        .distinct()
                        .collect(Collectors.joining(", "));
                var all = new Problem(ScanProblem.FILES_REFUSED, refused.size(), files.size(), places);
                refused.forEach(all::addSuppressed);
                throw all;
            }
        }
    }
}
