// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.motcua.model.problem.Problem;

/// A folder into which a telephone or a copier puts pages. What comes while it is watched is told once it is whole.
/// What was there before is not taken by itself: it may be another citizen's.
public final class WatchedFolder implements AutoCloseable {

    /// Under which name the counter's settings keep its path.
    public static final String SETTING = "scan.watched";

    /// Where files go whose pages were taken, and those that could not be read; both lie in the folder.
    public static final String DONE = "da-lay";

    public static final String FAILED = "khong-doc-duoc";

    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofSeconds(1); // network drives tell nothing by themselves
    private static final Duration DAY = Duration.ofDays(1);

    private final SettledFiles files;
    private final WatchService changes;
    private final Consumer<List<Path>> arrived;
    private final Set<Path> told = new HashSet<>();
    private final List<Path> before;

    private WatchedFolder(Path folder, Consumer<List<Path>> arrived) throws IOException {
        this.files = new SettledFiles(folder, SETTLE);
        this.arrived = arrived;
        this.before = files.files();
        told.addAll(before);
        changes = folder.getFileSystem().newWatchService();
        folder.register(changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        Thread.ofVirtual().name("watched folder").start(this::watch);
    }

    /// @param arrived told of new files by name, on a thread of its own
    /// @throws Problem NO_FOLDER
    public static WatchedFolder open(Path folder, Consumer<List<Path>> arrived) {
        try {
            dropOld(folder.resolve(DONE));
            return new WatchedFolder(folder, arrived);
        } catch (IOException e) {
            throw new Problem(e, ScanProblem.NO_FOLDER);
        }
    }

    /// What was there when watching began.
    public List<Path> before() {
        return before;
    }

    private void watch() {
        try {
            while (true) {
                var key = changes.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
                tell(files.look(Instant.now()));
            }
        } catch (ClosedWatchServiceException | InterruptedException | IOException end) {
            Thread.currentThread().interrupt(); // the folder is gone, or nobody wants it any more
        }
    }

    private void tell(List<Path> whole) {
        var fresh = whole.stream().filter(told::add).toList();
        if (!fresh.isEmpty()) {
            arrived.accept(fresh);
        }
    }

    @Override
    public void close() {
        try {
            changes.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// A scanner of these files that puts each away afterwards: taken ones stay a day, for the case that the clerk
    /// wants one again, and those that could not be read stay until somebody looks.
    ///
    /// @param reader of the files
    public static Scanner puttingAway(List<Path> files, Scanner reader) {
        return (settings, pages) -> {
            var begun = new int[1];
            try {
                reader.scan(settings, new Counted(pages, begun));
                files.forEach(file -> put(file, DONE));
            } catch (Problem problem) {
                var bad = places(problem);
                var whole = problem.code() == ScanProblem.CANCELLED || bad.isEmpty();
                for (var i = 0; i < (whole ? begun[0] - 1 : files.size()); i++) {
                    put(files.get(i), bad.contains(i + 1) ? FAILED : DONE);
                }
                throw problem;
            }
        };
    }

    private record Counted(PageSink pages, int[] begun) implements PageSink {

        @Override
        public void page(vn.motcua.model.paper.PageImage page) {
            pages.page(page);
        }

        @Override
        public void progress(int page, int done, int of) {
            pages.progress(page, done, of);
        }

        @Override
        public void file(int place) {
            begun[0] = place;
            pages.file(place);
        }
    }

    private static Set<Integer> places(Problem problem) {
        if (problem.code() == ScanProblem.FILES_REFUSED) {
            return java.util.Arrays.stream(problem.getSuppressed())
                    .map(Problem.class::cast)
                    .flatMap(each -> places(each).stream())
                    .collect(Collectors.toSet());
        }
        return problem.code() instanceof ScanProblem && !problem.args().isEmpty()
                ? Set.of(Integer.parseInt(problem.args().getFirst()))
                : Set.of();
    }

    /// A file that cannot be moved stays where it is: its pages are safe.
    private static void put(Path file, String where) {
        try {
            var to = Files.createDirectories(file.resolveSibling(where));
            var name = file.getFileName().toString();
            var free = to.resolve(name);
            for (var i = 2; Files.exists(free); i++) {
                free = to.resolve(i + "-" + name);
            }
            Files.move(file, free);
            Files.setLastModifiedTime(free, java.nio.file.attribute.FileTime.from(Instant.now()));
        } catch (IOException stays) {
            file.toFile().setReadable(true);
        }
    }

    private static void dropOld(Path done) throws IOException {
        if (!Files.isDirectory(done)) {
            return;
        }
        var latest = Instant.now().minus(DAY);
        try (var inside = Files.list(done)) {
            for (var file : inside.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(latest)) {
                    Files.delete(file);
                }
            }
        }
    }
}
