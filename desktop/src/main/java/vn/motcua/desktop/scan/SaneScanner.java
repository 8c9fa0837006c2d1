// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.desktop.worker.Limits;
import vn.motcua.desktop.worker.Worker;
import vn.motcua.model.problem.Problem;

/// Scanners of Linux through SANE, network scanners included (sane-airscan). Drivers hang and crash, so they run in a
/// child process; each scan has its own.
public final class SaneScanner implements ScannerDriver {

    /// How long a driver may say nothing in the middle of a scan before it counts as hung and is killed.
    static final Duration PATIENCE = Duration.ofSeconds(9);

    private static final Limits LIMITS = new Limits(512, PATIENCE);
    private static final Limits LISTING = new Limits(512, Duration.ofSeconds(30)); // asking the network takes seconds
    private static final Duration GOODBYE = Duration.ofSeconds(3);

    private final SaneConfig config;
    private final Map<String, String> options;
    private final Limits limits;

    public SaneScanner() {
        this(SaneConfig.system(), Map.of());
    }

    /// @param options the driver's own, set after the settings and in the map's order
    public SaneScanner(SaneConfig config, Map<String, String> options) {
        this(config, options, LIMITS);
    }

    SaneScanner(SaneConfig config, Map<String, String> options, Limits limits) {
        this.config = config;
        this.options = options;
        this.limits = limits;
    }

    /// The scanners that can be reached now. Asking the network takes seconds.
    ///
    /// @throws Problem NO_LIBRARY if SANE is not installed
    public static List<Device> devices(SaneConfig config) {
        try (var child = Worker.start(SaneChild.class, LISTING, config.environment())) {
            child.send(Ask.devices());
            return Objects.requireNonNull(child.next(Told.class).devices());
        } catch (Problem problem) {
            throw ScanProblem.own(problem);
        }
    }

    /// Every name that no other family begins.
    @Override
    public boolean knows(String device) {
        return !device.startsWith("escl:") && !device.startsWith("twain:");
    }

    @Override
    public List<Device> devices() {
        return devices(config);
    }

    @Override
    public Abilities abilities(String device) {
        try (var child = Worker.start(SaneChild.class, LIMITS, config.environment())) {
            child.send(Ask.abilities(device));
            return Objects.requireNonNull(child.next(Told.class).abilities());
        } catch (Problem problem) {
            throw ScanProblem.own(problem);
        }
    }

    @Override
    public void scan(ScanSettings settings, PageSink pages) {
        try (var child = Worker.start(SaneChild.class, limits, config.environment())) {
            ChildPages.handOver(child, Ask.pages(settings, options, List.of()), GOODBYE, pages);
        }
    }
}
