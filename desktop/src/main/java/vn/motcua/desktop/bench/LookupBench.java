// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenCard;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.citizen.Sex;

/// A card is read: how long until citizen, warehouse papers and dossiers are there for the screen, with 300,000
/// citizens in the encrypted local store. The limit is 100 ms.
final class LookupBench {

    static final int CITIZENS = 300_000;
    private static final int BATCH = 10_000;
    private static final int CARDS = 200;
    private static final double LIMIT_MS = 100;
    private static final String[] FAMILY = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Bùi", "Đỗ"};
    private static final String[] GIVEN = {"An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Linh", "Minh", "Thuỳ"};

    List<Figure> run() throws IOException {
        try (var bench = new BenchStore()) {
            for (var from = 0; from < CITIZENS; from += BATCH) {
                bench.store.citizens().put(citizens(from, BATCH));
            }
            var random = new Random(99);
            var byCard = new ArrayList<Double>();
            var byName = new ArrayList<Double>();
            for (var i = 0; i < CARDS; i++) {
                var citizen = citizen(random.nextInt(CITIZENS));
                byCard.add(millis(() -> arrive(bench, card(citizen))));
                byName.add(millis(
                        () -> bench.store.citizens().search(citizen.name().toLowerCase(java.util.Locale.ROOT), 20)));
            }
            return List.of(
                    limit("card to citizen, median of " + CARDS, Rounds.median(byCard)),
                    limit(
                            "card to citizen, slowest",
                            byCard.stream().max(Double::compare).orElseThrow()),
                    limit("name without accents, median", Rounds.median(byName)));
        }
    }

    private static Figure limit(String what, double ms) {
        return new Figure("lookup", what, "ms", ms, "limit", LIMIT_MS, 1, false);
    }

    private static void arrive(BenchStore bench, String card) {
        var number = CitizenCard.parse(card).number();
        var store = bench.store;
        if (store.citizens().find(number).isEmpty()) {
            throw new IllegalStateException("not found");
        }
        var papers =
                store.results().of(number).size() + store.dossiers().of(number).size();
        if (papers < 0) {
            throw new IllegalStateException();
        }
    }

    private static double millis(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static List<Citizen> citizens(int from, int count) {
        var all = new ArrayList<Citizen>(count);
        for (var i = from; i < from + count; i++) {
            all.add(citizen(i));
        }
        return all;
    }

    static Citizen citizen(int i) {
        var random = new Random(i);
        var year = 1940 + random.nextInt(60);
        var sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        var number = "048%d%02d%06d".formatted(sex == Sex.MALE ? 0 : 1, year % 100, i);
        var name = FAMILY[random.nextInt(FAMILY.length)] + " " + GIVEN[random.nextInt(GIVEN.length)] + " "
                + GIVEN[random.nextInt(GIVEN.length)];
        return new Citizen(
                new CitizenNumber(number),
                name,
                new BirthDate(year, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                sex,
                (1 + random.nextInt(400)) + " đường Thử Nghiệm, phường Hải Châu, TP. Đà Nẵng",
                "");
    }

    private static String card(Citizen c) {
        var b = c.birth();
        return "%s||%s|%02d%02d%04d|%s|%s|01012022"
                .formatted(
                        c.number().value(),
                        c.name(),
                        b.day(),
                        b.month(),
                        b.year(),
                        c.sex().word(),
                        c.residence());
    }
}
