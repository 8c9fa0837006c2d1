// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import vn.motcua.model.problem.Problem;

/// A driver's way to the counter: each page goes into a file and is named once it is whole; the next one is not begun
/// before the counter has it on disk.
final class PageFeed {

    private final Path folder;
    private final Consumer<Told> counter;
    private final Colour wanted;
    private final Semaphore goOn = new Semaphore(0);
    private volatile boolean cancelled;
    private int page = 1;

    /// @param folder for the pages' files
    /// @param counter told of pages and rows
    PageFeed(Path folder, Consumer<Told> counter, Colour wanted) {
        this.folder = folder;
        this.counter = counter;
        this.wanted = wanted;
    }

    /// The counter has the page on disk.
    void goOn() {
        goOn.release();
    }

    /// The page in hand is dropped. Some drivers report a regular end after a cancel, so this flag decides.
    void cancel() {
        cancelled = true;
        goOn.release();
    }

    boolean cancelled() {
        return cancelled;
    }

    /// @throws Problem CANCELLED
    void refuseCancelled() {
        if (cancelled) {
            throw new Problem(ScanProblem.CANCELLED);
        }
    }

    /// The page in hand, 1 for the first.
    int page() {
        return page;
    }

    /// Says that the driver is alive, while a person works in its own window.
    void alive() {
        counter.accept(Told.rows(page, 0, 0));
    }

    /// Begins a page.
    ///
    /// @param rgb whether the driver's pixels are RGB, else grey
    /// @param depth bits a sample: 1, 8 or 16
    /// @param width in px
    /// @param rows that the driver promises; 0 if it does not know
    PageFile begin(boolean rgb, int depth, int width, int dpi, int rows) throws IOException {
        var file = folder.resolve(page + ".png");
        var shape = new RowShape(rgb, depth, width, wanted);
        return new PageFile(file, shape, dpi, done -> counter.accept(Told.rows(page, done, Math.max(0, rows))));
    }

    /// Tells the counter of the whole page and waits until it is safe there.
    ///
    /// @throws Problem CANCELLED, IO if not one row came
    void end(PageFile picture) throws IOException {
        refuseCancelled();
        counter.accept(picture.told(page));
        page++;
        goOn.acquireUninterruptibly();
    }
}
