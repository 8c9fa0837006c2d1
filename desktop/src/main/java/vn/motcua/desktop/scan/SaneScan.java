// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.worker.ParentPipe;
import vn.motcua.model.problem.Problem;

/// One scan in the child: page after page into files, each named to the parent once it is whole.
final class SaneScan {

    private final ParentPipe parent;
    private final ScanSettings settings;
    private final Map<String, String> options;
    private final Semaphore goOn = new Semaphore(0);
    private volatile boolean cancelled;
    private volatile @Nullable SaneDevice device;

    SaneScan(ParentPipe parent, Ask ask) {
        this.parent = parent;
        this.settings = Objects.requireNonNull(ask.settings());
        this.options = Objects.requireNonNull(ask.options());
    }

    /// The parent has the page on disk.
    void goOn() {
        goOn.release();
    }

    /// The page in hand is dropped. Some drivers report a regular end after a cancel, so our own flag decides.
    void cancel() {
        cancelled = true;
        var open = device;
        if (open != null) {
            open.cancel();
        }
        goOn.release();
    }

    void run() {
        var sane = SaneLibrary.load();
        try (var open = sane.open(name(sane))) {
            device = open;
            var setup = new SaneSetup(open, settings);
            var dpi = setup.apply(options);
            try {
                pages(open, dpi, setup.feeds());
            } finally {
                device = null;
                open.cancel();
            }
            parent.send(Told.end()); // before the driver closes, which may hang
        }
    }

    private String name(SaneLibrary sane) {
        if (!settings.device().isEmpty()) {
            return settings.device();
        }
        return sane.devices().stream()
                .findFirst()
                .orElseThrow(() -> new Problem(ScanProblem.NO_SCANNER))
                .name();
    }

    private void pages(SaneDevice open, int dpi, boolean feeds) {
        for (var page = 1; page == 1 || feeds; page++) {
            try {
                onePage(open, page, dpi);
            } catch (Problem problem) {
                if (!cancelled && page > 1 && problem.code() == ScanProblem.NO_PAPER) {
                    return; // the feeder is empty: the regular end
                }
                throw cancelled ? new Problem(problem, ScanProblem.CANCELLED) : problem;
            }
            goOn.acquireUninterruptibly();
        }
    }

    private void onePage(SaneDevice open, int page, int dpi) {
        var name = page + ".png";
        var file = parent.folder().resolve(name);
        var frame = open.start();
        try (var picture = new PageFile(file, frame, settings.colour(), dpi)) {
            picture.take(open, rows -> parent.send(Told.rows(page, rows, Math.max(0, frame.rows()))));
            if (cancelled) {
                throw new Problem(ScanProblem.CANCELLED);
            }
            var height = picture.finish();
            parent.send(Told.page(page, name, dpi, frame.width(), height));
        } catch (IOException full) {
            throw new Problem(full, ScanProblem.IO);
        }
    }
}
