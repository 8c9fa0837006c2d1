// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import vn.motcua.model.wire.Wire;

/// 1,500 counters in offices of ten, on line at once: each does an act a minute, hears of its neighbours' by a
/// poke and pulls them. Then the line of 1,200 is cut, and all come back in the same second. They, and the
/// centre they load, share this machine.
final class CountersBench {

    static final int COUNTERS = 1_500;
    private static final int RETURNING = 1_200;
    /// Connecting at once while the stage is set.
    private static final int ARRIVING = 32;
    private static final int SECONDS = 60;
    private static final double PUSH_MS = 150;
    private static final double POKE_MS = 1_000;
    private static final double STORM_S = 180;
    private static final double MEMORY_MB = 400;

    private interface Step {
        void of(LightDesk desk) throws IOException, InterruptedException;
    }

    private final BenchCentre centre;
    private final LightDesk.Notes notes = new LightDesk.Notes(
            new ConcurrentLinkedQueue<>(),
            new ConcurrentLinkedQueue<>(),
            new ConcurrentLinkedQueue<>(),
            new ConcurrentHashMap<>());
    private final List<LightDesk> desks = new ArrayList<>();

    CountersBench(BenchCentre centre) throws IOException {
        this.centre = centre;
        var random = new SecureRandom();
        for (var line : centre.counters()) {
            desks.add(new LightDesk(centre, Wire.read(line, LightCounter.Line.class), random, notes));
        }
    }

    List<Figure> run() throws IOException, InterruptedException {
        all(desks, ARRIVING, desk -> {
            desk.arrive();
            desk.receive(desk.hashCode() & 0xffff);
            desk.listen();
        });
        Thread.sleep(2_000);
        notes.pushes().clear();
        notes.pokes().clear();
        notes.heads().clear();
        all(desks, desks.size(), CountersBench::work);
        Thread.sleep(2_000);
        var deaf = desks.stream().filter(this::isBehind).count();
        var figures = new ArrayList<Figure>();
        figures.add(limit("push, p50 of " + notes.pushes().size(), "ms", rank(notes.pushes(), 0.5), PUSH_MS));
        figures.add(limit("push, p99", "ms", rank(notes.pushes(), 0.99), PUSH_MS));
        figures.add(limit(
                "poke heard after the push, p99 of " + notes.pokes().size(), "ms", rank(notes.pokes(), 0.99), POKE_MS));
        figures.add(limit("poke heard, slowest", "ms", rank(notes.pokes(), 1), POKE_MS));
        figures.add(
                share("calls answered", notes.pushes().size(), notes.faults().size()));
        figures.add(share("desks that heard the last poke", desks.size() - deaf, deaf));
        figures.add(limit("centre's memory (RSS), at most", "MB", centre.memory("VmHWM"), MEMORY_MB));
        figures.add(limit(RETURNING + " come back at once", "s", storm(), STORM_S));
        figures.add(limit("centre's memory after it, at most", "MB", centre.memory("VmHWM"), MEMORY_MB));
        desks.forEach(LightDesk::leave);
        return figures;
    }

    private static void work(LightDesk desk) throws IOException, InterruptedException {
        var random = new Random();
        var rest = random.nextInt(SECONDS * 1_000);
        Thread.sleep(rest);
        if (random.nextInt(3) == 0) {
            desk.receive(random.nextInt(100_000));
        } else {
            desk.note("Đã gọi điện cho công dân");
        }
        Thread.sleep(SECONDS * 1_000L - rest);
    }

    /// @return seconds until the last is served
    private double storm() throws IOException, InterruptedException {
        var returning = desks.subList(0, Math.min(RETURNING, desks.size()));
        returning.forEach(LightDesk::leave);
        Thread.sleep(2_000);
        var start = System.nanoTime();
        all(returning, RETURNING, desk -> {
            desk.arrive();
            desk.listen();
        });
        return (System.nanoTime() - start) / 1e9;
    }

    private boolean isBehind(LightDesk desk) {
        var heads = notes.heads().get(desk.office());
        return heads != null && desk.heard() < heads.lastKey();
    }

    private static void all(List<LightDesk> desks, int atOnce, Step step) throws IOException, InterruptedException {
        var slots = new Semaphore(atOnce);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var under = new ArrayList<Future<?>>();
            for (var desk : desks) {
                under.add(threads.submit(() -> {
                    slots.acquire();
                    try {
                        step.of(desk);
                    } finally {
                        slots.release();
                    }
                    return 0;
                }));
            }
            for (var one : under) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private static Figure limit(String what, String unit, double measured, double limit) {
        return new Figure("sync", COUNTERS + " counters: " + what, unit, measured, "limit", limit, 1, false);
    }

    private static Figure share(String what, long good, long bad) {
        var percent = 100.0 * good / Math.max(1, good + bad);
        return new Figure("sync", COUNTERS + " counters: " + what, "%", percent, "all", 100, 1, true);
    }

    private static double rank(Collection<Double> values, double share) {
        var sorted = values.stream().sorted().toList();
        return sorted.isEmpty()
                ? Double.POSITIVE_INFINITY
                : sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
