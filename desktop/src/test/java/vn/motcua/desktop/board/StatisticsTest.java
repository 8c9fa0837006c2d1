// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.motcua.desktop.store.Period;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;

/// What the database counts is what the history says. A failure names its seed; jqwik runs it again first.
class StatisticsTest {

    private static final int TRIES = 12;
    private static final int STEPS = 120;
    private static final LocalDate FIRST = Sample.TODAY;

    /// What is done with a store of its own.
    private interface Work {
        void with(Store store, RandomLives.Ticking clock);
    }

    private static void inAStore(Work work) throws IOException {
        var profile = Files.createTempDirectory("figures");
        var clock = new RandomLives.Ticking();
        try (var store = Store.open(profile, StoreKey.random(), clock)) {
            work.with(store, clock);
        } finally {
            try (var files = Files.walk(profile)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(f -> f.delete());
            }
        }
    }

    @Property(tries = TRIES)
    void statisticsEqualTheRecountFromTheHistory(@ForAll long seed) throws IOException {
        inAStore((store, clock) -> {
            new RandomLives(store, clock, seed).play(STEPS);
            for (var period : List.of(
                    Period.day(FIRST),
                    new Period(FIRST.plusDays(2), FIRST.plusDays(6)),
                    new Period(FIRST, FIRST.plusDays(60)))) {
                var counted = new Statistics(store, Sample.OFFICE).of(period, clock.local());
                var again = Statistics.recounted(store, Sample.OFFICE, period, clock.local());
                assertEquals(List.of(), counted.differences(again), () -> "seed " + seed + " " + period);
            }
        });
    }

    @Example
    void everyPartOfAFigureAddsUpToIt() throws IOException {
        inAStore((store, clock) -> {
            new RandomLives(store, clock, 7).play(240);
            var all = new Period(FIRST, FIRST.plusDays(60));
            var figures = new Statistics(store, Sample.OFFICE).of(all, clock.local());
            assertTrue(figures.get("received") > 20, figures.toString());
            for (var part : List.of("channel", "procedure", "officer")) {
                assertEquals(figures.get("received"), sum(figures, "received." + part), part);
            }
            assertEquals(figures.get("finished"), figures.get("early") + figures.get("onTime") + figures.get("late"));
            assertEquals(figures.get("late"), sum(figures, "late.cause"));
            assertEquals(figures.get("overdue"), sum(figures, "overdue.cause"));
            assertEquals(figures.get("fees"), sum(figures, "fees.method"));
            assertEquals(figures.get("ratings"), sum(figures, "ratings.score"));
        });
    }

    private static long sum(Figures figures, String of) {
        return figures.parts(of).stream().mapToLong(Figures.Part::value).sum();
    }

    @Example
    void earlyOnTimeAndLateAreComparedByDateNotByHour() throws IOException {
        inAStore((store, clock) -> {
            for (var i = 0; i < 4; i++) {
                var dossier = Sample.received(i + 1);
                store.perform(new Act.ReceiveDossier(dossier), Sample.clerk());
            }
            var open = store.dossiers().open(10);
            for (var i = 0; i < 4; i++) {
                if (i != 2) {
                    clock.pass(i == 1 ? Duration.ofHours(60) : Duration.ofHours(i * 8L)); // due on Monday at 17:00
                }
                store.perform(new Act.ResolveDossier(open.get(i).id(), Sample.result()), Sample.signer());
            }
            var figures = new Statistics(store, Sample.OFFICE).of(new Period(FIRST, FIRST.plusDays(9)), clock.local());
            assertEquals(1, figures.get("early"));
            assertEquals(2, figures.get("onTime"), figures.toString());
            assertEquals(1, figures.get("late"));
        });
    }

    @Example
    void whatWaitsForTheCitizenIsNotLate() throws IOException {
        inAStore((store, clock) -> {
            var dossier = Sample.received(1);
            store.perform(new Act.ReceiveDossier(dossier), Sample.clerk());
            clock.pass(Duration.ofDays(9));
            var period = Period.day(FIRST);
            assertEquals(
                    1,
                    new Statistics(store, Sample.OFFICE)
                            .of(period, clock.local())
                            .get("overdue"));
            store.perform(new Act.RequestSupplement(dossier.id(), List.of(), "Thiếu giấy", ""), Sample.clerk());
            var figures = new Statistics(store, Sample.OFFICE).of(period, clock.local());
            assertEquals(0, figures.get("overdue"));
            assertEquals(1, figures.get("awaitingSupplement"));
        });
    }

    @Example
    void aDifferenceNamesItsFigureAndBothNumbers() throws IOException {
        inAStore((store, clock) -> {
            store.perform(new Act.ReceiveDossier(Sample.received(1)), Sample.clerk());
            var figures = new Statistics(store, Sample.OFFICE).of(Period.day(FIRST), clock.local());
            var other = new Counting();
            figures.values().forEach(other::add);
            other.add("received", 1);
            assertEquals(List.of(new Figures.Difference("received", 1, 2)), figures.differences(other.figures()));
        });
    }
}
