// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// TWAIN in the child: one source from the bottom of the ladder to its pages.
final class TwainScan implements Driver {

    private static final long SIGN_OF_LIFE = Duration.ofSeconds(2).toNanos();

    private final String manager;
    private final String windows;
    private @Nullable TwainWindow window;
    private @Nullable TwainSession session;

    /// @param manager path of the data-source manager
    /// @param windows the library with the system's windows; empty where a source needs none
    TwainScan(String manager, String windows) {
        this.manager = manager;
        this.windows = windows;
    }

    private TwainSession open() {
        var library = new TwainLibrary(manager);
        var parent = windows.isEmpty() ? TwainWindow.none() : new WindowsWindow(windows);
        window = parent;
        var opened = new TwainSession(library, parent);
        session = opened;
        opened.openManager();
        return opened;
    }

    @Override
    public List<Device> devices() {
        return open().sources().stream().map(TwainScan::device).toList();
    }

    @Override
    public Abilities abilities(String device) {
        var opened = open();
        opened.open(source(opened, device));
        return new TwainAbilities(opened).read();
    }

    private static Device device(MemorySegment identity) {
        var name = TwainSession.name(identity);
        var maker = TwainStruct.IDENTITY.text(identity, "Manufacturer");
        return new Device(
                TwainScanner.PREFIX + name,
                maker,
                name.startsWith(maker) ? name.substring(maker.length()).strip() : name);
    }

    @Override
    public void cancel() {} // the flag is looked at between strips and events; a call under way cannot be broken off

    @Override
    public void scan(ScanSettings settings, Map<String, String> options, PageFeed feed) {
        var opened = open();
        opened.open(source(opened, settings.device()));
        var setup = new TwainSetup(opened, settings);
        setup.apply();
        var bits = setup.laid();
        awaitImage(opened, opened.enable(setup.needsWindow()), feed);
        do {
            try (var image = new TwainImage(opened, feed, bits, settings.dpi())) {
                image.take();
            } catch (IOException full) {
                throw new Problem(full, ScanProblem.IO);
            } catch (Problem problem) {
                if (!feed.cancelled() && feed.page() > 1 && problem.code() == ScanProblem.NO_PAPER) {
                    return; // the feeder is empty, and the source did not count
                }
                throw gone(problem, feed);
            }
            listenOnce(opened);
        } while (opened.endImage() && setup.feeds());
    }

    /// A device that goes in the middle of a batch was found: nobody shall look for it and begin anew.
    private static Problem gone(Problem problem, PageFeed feed) {
        return feed.page() > 1 && problem.code() == ScanProblem.NOT_FOUND
                ? new Problem(problem, ScanProblem.IO)
                : problem;
    }

    private static MemorySegment source(TwainSession opened, String device) {
        var sources = opened.sources();
        if (sources.isEmpty()) {
            throw new Problem(ScanProblem.NO_SCANNER);
        }
        return sources.stream()
                .filter(s -> device.isEmpty() || device(s).name().equals(device))
                .findFirst()
                .orElseThrow(() -> new Problem(ScanProblem.NOT_FOUND, device));
    }

    /// @param shown a person works in the driver's window: that takes as long as it takes
    private static void awaitImage(TwainSession opened, boolean shown, PageFeed feed) {
        var told = System.nanoTime();
        while (opened.state() == TwainSession.ENABLED) {
            feed.refuseCancelled();
            refuseGoodbye(opened.listen());
            if (shown && System.nanoTime() - told > SIGN_OF_LIFE) {
                feed.alive();
                told = System.nanoTime();
            }
        }
    }

    private static void listenOnce(TwainSession opened) {
        refuseGoodbye(opened.listen());
    }

    private static void refuseGoodbye(int message) {
        if (message == Twain.MSG_CLOSEDSREQ || message == Twain.MSG_CLOSEDSOK) {
            throw new Problem(ScanProblem.CANCELLED); // the driver's window was closed
        }
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
        if (window != null) {
            window.close();
        }
    }
}
