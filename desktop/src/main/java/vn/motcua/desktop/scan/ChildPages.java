// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import vn.motcua.desktop.worker.Worker;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// The counter's end of a scanning child: fetches one page, hands it over, asks for the next.
final class ChildPages {

    private ChildPages() {}

    /// @param goodbye how long the child may take to put its device at rest after the last page, a fault or a cancel
    static void handOver(Worker child, Ask pages, Duration goodbye, PageSink sink) {
        handOver(child, pages, goodbye, sink, _ -> {});
    }

    /// @param other told what is neither rows nor a page
    static void handOver(Worker child, Object pages, Duration goodbye, PageSink sink, Consumer<Told> other) {
        try {
            child.send(pages);
            for (var told = child.next(Told.class); told.kind() != Told.Kind.END; told = child.next(Told.class)) {
                if (told.kind() == Told.Kind.ROWS) {
                    sink.progress(told.page(), told.done(), told.of());
                } else if (told.kind() == Told.Kind.PAGE) {
                    sink.page(fetched(child, told));
                    child.send(Ask.next());
                } else {
                    other.accept(told);
                }
            }
        } catch (Problem problem) {
            throw ScanProblem.own(problem);
        } finally {
            child.send(Ask.cancel()); // a child that has ended does not mind
            child.leave(goodbye);
        }
    }

    private static PageImage fetched(Worker child, Told told) {
        var file = child.folder().resolve(Objects.requireNonNull(told.file()));
        try {
            var bytes = Files.readAllBytes(file);
            Files.delete(file);
            return new PageImage(bytes, told.dpi(), told.width(), told.height());
        } catch (IOException e) {
            throw new Problem(e, ScanProblem.IO);
        }
    }
}
