// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// What a run is asked for.
///
/// @param seed decides which fault strikes when; the processes themselves run as they like
/// @param only name of the one fault to try, empty for all
record Plan(Duration howLong, long seed, String only) {

    /// @throws IllegalArgumentException for an argument nobody knows
    static Plan of(String... args) {
        var plan = new Plan(Duration.ofMinutes(2), ThreadLocalRandom.current().nextLong(1_000_000), "");
        if (args.length % 2 != 0) {
            throw usage();
        }
        for (var i = 0; i < args.length; i += 2) {
            var value = args[i + 1];
            plan = switch (args[i]) {
                case "--minutes" ->
                    new Plan(Duration.ofSeconds((long) (Double.parseDouble(value) * 60)), plan.seed, plan.only);
                case "--seed" -> new Plan(plan.howLong, Long.parseLong(value), plan.only);
                case "--only" -> new Plan(plan.howLong, plan.seed, value);
                default -> throw usage();
            };
        }
        return plan;
    }

    List<Fault> chosen(List<Fault> all) {
        var chosen = all.stream()
                .filter(f -> only.isEmpty() || f.name().equals(only))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("no fault " + only + ", but "
                    + all.stream().map(Fault::name).toList());
        }
        return chosen;
    }

    private static IllegalArgumentException usage() {
        return new IllegalArgumentException("faults --minutes N [--seed S] [--only NAME]");
    }
}
