// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Job;
import vn.motcua.desktop.ocr.OcrProblem;
import vn.motcua.desktop.ocr.ReadText;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// Reads pages behind the scan, one at a time in the order they came, and keeps what was read beside each picture, so
/// that nothing is read twice. A page that was turned or cut is another picture and is read anew.
final class PageReadings {

    private final Function<PageImage, ReadText> reader;
    private final Background background;
    private final Runnable told;
    private final Consumer<ReadText> gone;

    /// The text alone, by what makes the picture: the pictures of a thick file would not fit into memory.
    private final Map<Object, FutureTask<ReadText>> readings = new ConcurrentHashMap<>();

    private final Deque<ScannedPage> waiting = new ArrayDeque<>();
    private @Nullable Job<?> job;

    /// @param told on the screen's thread, each time a page was read
    /// @param gone hears of texts that no page bears any more; any thread
    PageReadings(Function<PageImage, ReadText> reader, Background background, Runnable told, Consumer<ReadText> gone) {
        this.reader = reader;
        this.background = background;
        this.told = told;
        this.gone = gone;
    }

    /// The pages of the stack as it lies now, on the screen's thread: those gone are forgotten, the new ones wait.
    void want(List<ScannedPage> pages) {
        synchronized (waiting) {
            waiting.clear();
            pages.stream().filter(p -> known(p).isEmpty()).forEach(waiting::add);
        }
        var keys = pages.stream().map(ScannedPage::key).collect(Collectors.toSet());
        readings.entrySet().removeIf(r -> !keys.contains(r.getKey()) && forgotten(r.getValue()));
        if (job == null && hasMore()) {
            start();
        }
    }

    private boolean forgotten(FutureTask<ReadText> reading) {
        if (reading.state() == Future.State.SUCCESS) {
            gone.accept(reading.resultNow());
        }
        return true;
    }

    /// Stops; a page half read is forgotten.
    void stop() {
        synchronized (waiting) {
            waiting.clear();
        }
        readings.clear();
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    private boolean hasMore() {
        synchronized (waiting) {
            return !waiting.isEmpty();
        }
    }

    private void start() {
        var run = background.<ScannedPage, Boolean>run(
                report -> {
                    for (var page = next(); page != null; page = next()) {
                        var unused = text(page);
                        report.accept(page);
                    }
                    return true;
                },
                _ -> told.run());
        job = run;
        run.then(_ -> ended(run)).orElse(_ -> ended(run));
    }

    /// A page may have come while the last one was on its way back.
    private void ended(Job<?> run) {
        if (job == run || job == null) {
            job = null;
            if (hasMore()) {
                start();
            }
        }
    }

    private @Nullable ScannedPage next() {
        synchronized (waiting) {
            return Thread.currentThread().isInterrupted() ? null : waiting.poll();
        }
    }

    /// What was read on a page, if it was read already.
    Optional<ReadText> known(ScannedPage page) {
        var reading = readings.get(page.key());
        return reading == null || reading.state() != Future.State.SUCCESS
                ? Optional.empty()
                : Optional.of(reading.resultNow());
    }

    /// A page with what stands on it: as read before, or read now; waits for one who is reading it. Any thread but the
    /// screen's.
    ///
    /// @throws Problem of the OCR
    ReadPage of(ScannedPage page) {
        return new ReadPage(page.thumbnail(), page.picture(), text(page));
    }

    /// What stands on a page, as [#of].
    ReadText text(ScannedPage page) {
        var reading = readings.computeIfAbsent(page.key(), _ -> new FutureTask<>(() -> reader.apply(page.image())));
        reading.run();
        try {
            var text = reading.get();
            if (readings.get(page.key()) != reading) {
                gone.accept(text); // the page was changed while it was read
            }
            return text;
        } catch (ExecutionException e) {
            readings.remove(page.key(), reading);
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, OcrProblem.CANCELLED);
        }
    }
}
