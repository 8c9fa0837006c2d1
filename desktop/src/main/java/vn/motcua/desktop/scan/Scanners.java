// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import vn.motcua.model.problem.Problem;

/// All scanners that this machine reaches, of whatever family, as one list; and the one that was chosen, which is
/// found again when it comes back at another address. Used by many threads.
public final class Scanners implements Scanner {

    private final List<ScannerDriver> drivers;
    private final ScannerBook book;
    private final List<Consumer<Presence>> listeners = new CopyOnWriteArrayList<>();
    private volatile Presence presence = Presence.UNKNOWN;

    /// Whether the chosen scanner answers.
    public enum Presence {
        /// Nothing chosen, or not looked yet.
        UNKNOWN,
        HERE,
        LOST
    }

    /// @param drivers those asked first come first in the list
    public Scanners(List<ScannerDriver> drivers, ScannerBook book) {
        this.drivers = List.copyOf(drivers);
        this.book = book;
    }

    public ScannerBook book() {
        return book;
    }

    /// The devices that answer now; all families are asked at once. A device that two families know is listed once.
    ///
    /// @throws Problem if there is none, what the family that failed says; CANCELLED
    public List<Device> devices() {
        var found = new ArrayList<Device>();
        var problems = new ArrayList<Problem>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = drivers.stream().map(d -> hands.submit(d::devices)).toList();
            for (var answer : asked) {
                try {
                    answer.get().stream()
                            .filter(device -> found.stream().noneMatch(known -> isOther(known, device)))
                            .forEach(found::add);
                } catch (ExecutionException e) {
                    problems.add(e.getCause() instanceof Problem p ? p : new Problem(e, ScanProblem.IO));
                } catch (InterruptedException e) {
                    hands.shutdownNow();
                    Thread.currentThread().interrupt();
                    throw new Problem(e, ScanProblem.CANCELLED);
                }
            }
        }
        if (found.isEmpty() && !problems.isEmpty()) {
            throw problems.getFirst();
        }
        return List.copyOf(found);
    }

    /// SANE has a driverless family of its own; its names end with what the device calls itself.
    private static boolean isOther(Device known, Device device) {
        return known.isSame(device)
                || device.name().startsWith("airscan:")
                        && known.name().startsWith("escl:")
                        && device.name().endsWith(known.model());
    }

    /// @param device a [Device#name]; empty for the chosen device
    /// @throws Problem NO_SCANNER if none is chosen, NOT_FOUND, …
    public Abilities abilities(String device) {
        var name = device.isEmpty()
                ? chosen().orElseThrow(() -> new Problem(ScanProblem.NO_SCANNER))
                        .name()
                : device;
        return driver(name).abilities(name);
    }

    /// Remembers this scanner; scans that name none are made with it from now on.
    public void choose(Device device) {
        book.choose(device);
        seen(Presence.HERE);
    }

    /// Adds a network scanner by its address, as a person types it.
    ///
    /// @throws Problem BAD_ADDRESS, NOT_FOUND, BAD_ANSWER, …
    public Device add(String address) {
        var device = drivers.stream()
                .flatMap(d -> d.at(address).stream())
                .findFirst()
                .orElseThrow(() -> new Problem(ScanProblem.BAD_ADDRESS, address));
        book.add(device.name());
        return device;
    }

    public Optional<Device> chosen() {
        return book.chosen();
    }

    public Presence presence() {
        return presence;
    }

    /// Tells when the chosen scanner goes or comes back, on any thread.
    ///
    /// @return stops telling
    public Runnable onChange(Consumer<Presence> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void scan(ScanSettings settings, PageSink pages) {
        var chosen = book.chosen();
        if (!settings.device().isEmpty() || chosen.isEmpty()) {
            var name = settings.device().isEmpty() ? first() : settings.device();
            driver(name).scan(settings.on(name), pages);
            return;
        }
        try {
            driver(chosen.get().name()).scan(settings.on(chosen.get().name()), pages);
            seen(Presence.HERE);
        } catch (Problem problem) {
            if (problem.code() != ScanProblem.NOT_FOUND) {
                throw problem;
            }
            if (look() != Presence.HERE) {
                throw new Problem(problem, ScanProblem.NOT_FOUND, chosen.get().title());
            }
            var name = book.chosen().orElseThrow().name();
            driver(name).scan(settings.on(name), pages);
        }
    }

    private String first() {
        return drivers.size() == 1
                ? "" // it knows its first one by itself
                : devices().stream()
                        .findFirst()
                        .orElseThrow(() -> new Problem(ScanProblem.NO_SCANNER))
                        .name();
    }

    /// Whether looking costs so little that it may be done every few seconds.
    boolean looksLightly() {
        return presence == Presence.LOST
                || chosen().map(d -> driver(d.name()).answersLightly()).orElse(false);
    }

    /// Looks whether the chosen scanner answers; one that has moved is taken at its new address. Takes seconds.
    public Presence look() {
        var chosen = book.chosen();
        if (chosen.isEmpty()) {
            return seen(Presence.UNKNOWN);
        }
        var driver = driver(chosen.get().name());
        try {
            if (driver.answers(chosen.get().name())) {
                return seen(Presence.HERE);
            }
            var moved = driver.devices().stream()
                    .filter(chosen.get()::isSame)
                    .filter(d -> !d.name().equals(chosen.get().name()))
                    .findFirst();
            moved.ifPresent(book::choose);
            return seen(moved.isPresent() ? Presence.HERE : Presence.LOST);
        } catch (Problem gone) {
            return seen(Presence.LOST);
        }
    }

    private Presence seen(Presence now) {
        var before = presence;
        presence = now;
        if (before != now) {
            listeners.forEach(l -> l.accept(now));
        }
        return now;
    }

    private ScannerDriver driver(String device) {
        return drivers.size() == 1
                ? drivers.getFirst()
                : drivers.stream()
                        .filter(d -> d.knows(device))
                        .findFirst()
                        .orElseThrow(() -> new Problem(ScanProblem.NOT_FOUND, device));
    }
}
