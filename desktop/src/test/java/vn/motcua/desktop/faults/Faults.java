// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// `faults --minutes N [--seed S] [--only NAME]`: rounds of a storm over two sites, one centre on H2 and one on
/// PostgreSQL; after each round all is healed and proved. Ends with 1, and tells the seed, if an invariant was
/// violated.
final class Faults {

    private static final Duration ROUND = Duration.ofMinutes(4);

    private final Plan plan;
    private final Jvm jvm;
    private final Path folder;
    private final Tally tally = new Tally();

    Faults(Plan plan, Path folder) throws Exception {
        this.plan = plan;
        this.folder = folder;
        this.jvm = new Jvm(folder.resolve("jvm"));
    }

    static List<Fault> all() {
        return List.of(
                new KillCounter(),
                new KillCentre(),
                new KillPostgres(),
                new WrongClock(),
                new LineTrick("answers-lost-50%", Relay.Trick.LOSE_ANSWER, 50),
                new LineTrick("cut-at-any-byte", Relay.Trick.CUT, 30),
                new LineTrick("requests-twice", Relay.Trick.TWICE, 50),
                new LosePackets(),
                new SlowLine(),
                new Frozen("counter-stopped", false),
                new Frozen("centre-stopped", true),
                new FullDisk("counter-disk-full", false),
                new FullDisk("centre-disk-full", true));
    }

    /// @return what was found
    Tally run() throws Exception {
        new Training(jvm, folder.resolve("training")).run();
        var end = System.nanoTime() + plan.howLong().toNanos();
        for (var round = 1; round == 1 || System.nanoTime() < end - ROUND.toNanos() / 4; round++) {
            var left = Duration.ofNanos(end - System.nanoTime());
            round(round, left.compareTo(ROUND) < 0 ? left : ROUND);
        }
        return tally;
    }

    private void round(int round, Duration howLong) throws Exception {
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = Stream.of(Site.Kind.values())
                    .map(kind -> both.submit((Callable<Findings>) () -> round(round, kind, howLong)))
                    .toList();
            for (var one : running) {
                System.err.print(one.get());
            }
        }
        System.err.println(
                "round " + round + ": " + tally.kills() + " kill points, " + tally.violations() + " violations");
    }

    private Findings round(int round, Site.Kind kind, Duration howLong) throws Exception {
        var findings = new Findings();
        var random = new Random(plan.seed() * 1_000_003 + round * 31L + kind.ordinal());
        try (var site = new Site(kind, jvm, folder.resolve(kind + "-" + round))) {
            tell(site, "opens");
            site.open();
            tell(site, "storm");
            new Storm(site, plan.chosen(all()), random, tally).rage(howLong);
            tell(site, "drains");
            findings.none("end that was not reached", 1, site.drain(180));
            tell(site, "is proved");
            new Witness(site, findings).look();
            site.centre().kill();
            try (var tables = Tables.of(site)) {
                new Proof(tables, site.ledger(), findings).all();
            }
            tally.refused(site.ledger().refusals());
        }
        findings.addTo(tally);
        return findings;
    }

    private static void tell(Site site, String what) {
        System.err.printf("%tT %s %s%n", LocalTime.now(), site.folder().getFileName(), what);
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("logback.configurationFile", "vn/motcua/server/logback.xml");
        var plan = Plan.of(args);
        var there = Island.run(Faults.class, args);
        if (there >= 0) {
            System.exit(there);
        }
        var folder = java.nio.file.Files.createTempDirectory("motcua-faults");
        System.err.println("seed " + plan.seed() + ", everything in " + folder);
        var faults = new Faults(plan, folder);
        try {
            faults.run();
        } finally {
            System.out.print(faults.tally.table()); // also of a run that broke off
        }
        var tally = faults.tally;
        if (tally.violations() > 0) {
            System.out.println("VIOLATED with seed " + plan.seed());
        }
        System.exit(tally.violations() > 0 ? 1 : 0);
    }
}
