// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan.escl;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.desktop.scan.Abilities;
import vn.motcua.desktop.scan.Device;
import vn.motcua.desktop.scan.PageSink;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.scan.ScannerDriver;
import vn.motcua.model.problem.Problem;

/// Driverless network scanners (Mopria eSCL, also called AirScan), on any system and without a driver. There is no
/// foreign code in it, so it needs no child process; only PDFs go through one.
public final class EsclScanner implements ScannerDriver {

    private static final Duration CONNECT = Duration.ofSeconds(4);

    private final EsclTimes times;
    private final HttpClient client;

    /// @param keys remembers the devices' keys
    public EsclScanner(PinnedKeys keys) {
        this(keys, EsclTimes.USUAL);
    }

    EsclScanner(PinnedKeys keys, EsclTimes times) {
        this.times = times;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .sslContext(FirstUseTrust.context(keys))
                .build();
    }

    @Override
    public boolean knows(String device) {
        return device.startsWith(EsclAddress.FAMILY);
    }

    @Override
    public List<Device> devices() {
        return new ArrayList<>();
    }

    /// The device at an address, as a person types it.
    ///
    /// @throws Problem BAD_ADDRESS, NOT_FOUND, BAD_ANSWER, OTHER_KEY, TIMED_OUT
    public Device at(String address) {
        return line(address).capabilities().device();
    }

    @Override
    public Abilities abilities(String device) {
        return line(device).capabilities().abilities();
    }

    private EsclLine line(String device) {
        return new EsclLine(client, EsclAddress.of(device), times);
    }

    @Override
    public void scan(ScanSettings settings, PageSink pages) {
        var line = line(settings.device());
        var order = EsclOrder.of(settings, line.capabilities());
        var taken = new EsclPages(order, settings.colour(), line.address().host(), pages);
        try (var job = EsclJob.begin(line, order)) {
            for (var next = job.next(); next.isPresent(); next = job.next()) {
                taken.take(next.get());
                if (Thread.currentThread().isInterrupted()) {
                    throw new Problem(ScanProblem.CANCELLED);
                }
            }
        }
    }
}
