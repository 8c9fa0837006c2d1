// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.slf4j.LoggerFactory;

/// `./motcua simulate --seeds N [--from S] [--threads T]` runs so many worlds, side by side as far as the machine has
/// cores, and prints a table; `--seed S [--trace]` runs one again. Ends with 1 if an invariant was broken.
public final class Simulate {

    private final List<String> words;
    private final Table table = new Table();
    private final AtomicLong next;
    private final long last;

    private Simulate(List<String> words) {
        this.words = words;
        var one = number("--seed", -1);
        next = new AtomicLong(one >= 0 ? one : number("--from", 1));
        last = next.get() + (one >= 0 ? 1 : number("--seeds", 1000)) - 1;
    }

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("logback.statusListenerClass", "ch.qos.logback.core.status.NopStatusListener");
        System.exit(new Simulate(List.of(args)).run() ? 0 : 1);
    }

    /// @return whether no seed failed
    private boolean run() throws InterruptedException {
        LoggerFactory.getLogger(Simulate.class); // who comes second while logging begins gets no logger
        var cores = Runtime.getRuntime().availableProcessors();
        var most = Math.min(number("--threads", cores), last - next.get() + 1);
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < most; i++) {
            threads.add(Thread.ofPlatform().name("worlds-" + i).start(this::worlds));
        }
        for (var thread : threads) {
            thread.join();
        }
        table.lines().forEach(System.out::println);
        return table.isClean() && table.seeds() > 0;
    }

    /// A world belongs to the thread that it began on: each seed runs as if it were alone.
    private void worlds() {
        try (var simulation = new Simulation()) {
            for (var seed = next.getAndIncrement(); seed <= last; seed = next.getAndIncrement()) {
                var outcome = simulation.run(
                        seed, UnaryOperator.identity(), words.contains("--trace") ? System.out::println : _ -> {});
                note(seed, outcome);
            }
        }
    }

    private void note(long seed, World.Outcome outcome) {
        synchronized (table) {
            table.add(seed, outcome);
            if (!outcome.violations().isEmpty()) {
                table.failed(seed, outcome).forEach(System.out::println);
            }
        }
    }

    private long number(String name, long otherwise) {
        var at = words.indexOf(name);
        return at < 0 || at + 1 >= words.size() ? otherwise : Long.parseLong(words.get(at + 1));
    }
}
