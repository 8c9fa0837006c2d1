// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan.escl;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.scan.Abilities;
import vn.motcua.desktop.scan.Device;
import vn.motcua.desktop.scan.PageSink;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.scan.ScannerBook;
import vn.motcua.desktop.scan.ScannerDriver;
import vn.motcua.model.problem.Problem;

/// Driverless network scanners (Mopria eSCL, also called AirScan), on any system and without a driver. There is no
/// foreign code in it, so it needs no child process; only PDFs go through one.
public final class EsclScanner implements ScannerDriver {

    private static final Duration CONNECT = Duration.ofSeconds(4);

    private final EsclTimes times;
    private final PinnedKeys keys;
    private final Supplier<List<String>> addresses;
    private final MdnsSearch search;
    private @Nullable HttpClient client;

    /// @param book remembers addresses and keys
    public EsclScanner(ScannerBook book) {
        this(book::isFamiliar, book::addresses, new MdnsSearch());
    }

    /// @param keys remembers the devices' keys
    /// @param addresses of devices that were typed in
    public EsclScanner(PinnedKeys keys, Supplier<List<String>> addresses, MdnsSearch search) {
        this(keys, addresses, search, EsclTimes.USUAL);
    }

    EsclScanner(PinnedKeys keys, Supplier<List<String>> addresses, MdnsSearch search, EsclTimes times) {
        this.times = times;
        this.addresses = addresses;
        this.search = search;
        this.keys = keys;
    }

    /// Made when it is first needed: a program that starts has no time for it.
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT)
                    .sslContext(FirstUseTrust.context(keys))
                    .build();
        }
        return client;
    }

    @Override
    public boolean knows(String device) {
        return device.startsWith(EsclAddress.FAMILY);
    }

    /// Those that say so by themselves, then those that were typed in and answer.
    @Override
    public List<Device> devices() {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var typed = addresses.get().stream()
                    .map(address -> hands.submit(() -> at(address)))
                    .toList();
            var devices = new ArrayList<>(search.devices());
            for (var asked : typed) {
                try {
                    asked.get()
                            .filter(d -> devices.stream().noneMatch(d::isSame))
                            .ifPresent(devices::add);
                } catch (ExecutionException away) {
                    continue; // it does not answer now
                }
            }
            return List.copyOf(devices);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, ScanProblem.CANCELLED);
        }
    }

    /// @throws Problem BAD_ADDRESS, NOT_FOUND, BAD_ANSWER, OTHER_KEY, TIMED_OUT
    @Override
    public Optional<Device> at(String address) {
        return Optional.of(line(address).capabilities().device());
    }

    @Override
    public boolean answers(String device) {
        try {
            var unused = line(device).status();
            return true;
        } catch (Problem problem) {
            return problem.code() == ScanProblem.BUSY;
        }
    }

    @Override
    public boolean answersLightly() {
        return true;
    }

    @Override
    public Abilities abilities(String device) {
        return line(device).capabilities().abilities();
    }

    private EsclLine line(String device) {
        return new EsclLine(client(), EsclAddress.of(device), times);
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
