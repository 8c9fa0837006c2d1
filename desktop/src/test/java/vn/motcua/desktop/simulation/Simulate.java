// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.util.List;
import java.util.function.UnaryOperator;

/// `./motcua simulate --seeds N [--from S]` runs so many worlds and prints a table; `--seed S [--trace]` runs one
/// again. Ends with 1 if an invariant was broken.
public final class Simulate {

    private Simulate() {}

    public static void main(String[] args) {
        System.setProperty("logback.statusListenerClass", "ch.qos.logback.core.status.NopStatusListener");
        var words = List.of(args);
        var one = number(words, "--seed", -1);
        var from = one >= 0 ? one : number(words, "--from", 1);
        var seeds = one >= 0 ? 1 : number(words, "--seeds", 1000);
        var table = new Table();
        try (var simulation = new Simulation()) {
            for (var seed = from; seed < from + seeds; seed++) {
                var outcome = simulation.run(
                        seed, UnaryOperator.identity(), words.contains("--trace") ? System.out::println : _ -> {});
                table.add(seed, outcome);
                if (!outcome.violations().isEmpty()) {
                    table.failed(seed, outcome).forEach(System.out::println);
                }
            }
        }
        table.lines().forEach(System.out::println);
        System.exit(table.isClean() ? 0 : 1);
    }

    private static long number(List<String> words, String name, long otherwise) {
        var at = words.indexOf(name);
        return at < 0 || at + 1 >= words.size() ? otherwise : Long.parseLong(words.get(at + 1));
    }
}
