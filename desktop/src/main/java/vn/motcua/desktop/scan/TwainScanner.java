// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.desktop.worker.Limits;
import vn.motcua.desktop.worker.Worker;
import vn.motcua.model.problem.Problem;

/// Scanners of Windows through TWAIN. Drivers hang and crash, so they run in a child process; each scan has its own.
/// Sources of 32 bits are not seen.
public final class TwainScanner implements ScannerDriver {

    /// How device names of this kind begin.
    public static final String PREFIX = "twain:";

    private static final Limits LIMITS = new Limits(512, SaneScanner.PATIENCE);
    private static final Duration GOODBYE = Duration.ofSeconds(3);

    private final TwainConfig config;
    private final Limits limits;

    public TwainScanner() {
        this(TwainConfig.system());
    }

    public TwainScanner(TwainConfig config) {
        this(config, LIMITS);
    }

    TwainScanner(TwainConfig config, Limits limits) {
        this.config = config;
        this.limits = limits;
    }

    @Override
    public boolean knows(String device) {
        return device.startsWith(PREFIX);
    }

    /// The sources that this machine has, none where there is no TWAIN. A scanner that is switched off may be among
    /// them.
    ///
    /// @throws Problem DIED, TIMED_OUT
    @Override
    public List<Device> devices() {
        return config.isMissing()
                ? List.of()
                : Objects.requireNonNull(asked(Ask.devices()).devices());
    }

    @Override
    public Abilities abilities(String device) {
        if (config.isMissing()) {
            throw new Problem(ScanProblem.NOT_FOUND, device);
        }
        return Objects.requireNonNull(asked(Ask.abilities(device)).abilities());
    }

    private Told asked(Ask ask) {
        try (var child = Worker.start(TwainChild.class, limits, config.forChild())) {
            child.send(ask);
            return child.next(Told.class);
        } catch (Problem problem) {
            throw ScanProblem.own(problem);
        }
    }

    /// @param settings with a device of [#devices], or any if empty
    @Override
    public void scan(ScanSettings settings, PageSink pages) {
        if (config.isMissing()) {
            throw new Problem(ScanProblem.NO_SCANNER);
        }
        try (var child = Worker.start(TwainChild.class, limits, config.forChild())) {
            ChildPages.handOver(child, Ask.pages(settings, Map.of(), List.of()), GOODBYE, pages);
        }
    }
}
