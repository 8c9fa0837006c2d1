// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// SANE in the child: page after page into files.
final class SaneScan implements Driver {

    private volatile @Nullable SaneDevice device;

    @Override
    public List<Device> devices() {
        return SaneLibrary.load().devices();
    }

    @Override
    public Abilities abilities(String name) {
        var open = SaneLibrary.load().open(name);
        device = open;
        return SaneSetup.abilities(open);
    }

    @Override
    public void cancel() {
        var open = device;
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    public void scan(ScanSettings settings, Map<String, String> options, PageFeed feed) {
        var sane = SaneLibrary.load();
        var open = sane.open(name(sane, settings));
        device = open;
        var setup = new SaneSetup(open, settings);
        var dpi = setup.apply(options);
        pages(open, dpi, setup.feeds(), feed);
    }

    private static String name(SaneLibrary sane, ScanSettings settings) {
        if (!settings.device().isEmpty()) {
            return settings.device();
        }
        return sane.devices().stream()
                .findFirst()
                .orElseThrow(() -> new Problem(ScanProblem.NO_SCANNER))
                .name();
    }

    private static void pages(SaneDevice open, int dpi, boolean feeds, PageFeed feed) {
        do {
            try {
                onePage(open, dpi, feed);
            } catch (Problem problem) {
                if (!feed.cancelled() && feed.page() > 1 && problem.code() == ScanProblem.NO_PAPER) {
                    return; // the feeder is empty: the regular end
                }
                throw feed.cancelled() ? new Problem(problem, ScanProblem.CANCELLED) : problem;
            }
        } while (feeds);
    }

    private static void onePage(SaneDevice open, int dpi, PageFeed feed) {
        feed.refuseCancelled();
        var frame = open.start();
        var rgb = frame.format() == SaneDevice.Frame.RGB || frame.isOneOfThree();
        try (var picture = feed.begin(rgb, frame.depth(), frame.width(), dpi, frame.rows())) {
            SaneFrames.take(open, frame, picture);
            feed.end(picture);
        } catch (IOException full) {
            throw new Problem(full, ScanProblem.IO);
        }
    }

    @Override
    public void close() {
        var open = device;
        if (open != null) {
            device = null;
            open.cancel();
            open.close();
        }
    }
}
