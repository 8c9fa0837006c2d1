// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import vn.motcua.desktop.ocr.MrzReader;
import vn.motcua.desktop.ocr.TesseractOcr;
import vn.motcua.model.citizen.Mrz;
import vn.motcua.model.paper.PageImage;

/// Reading the machine-readable zones of cards and passports of invented people: blurred, askew, upside down, mirrored
/// in, at 120 to 300 dpi.
final class MrzBench {

    static final int CARDS = 300;
    /// None of these was looked at while the reading was tuned.
    static final long UNSEEN = 910_000;

    private static final double LEAST = 95;

    private final long firstSeed;
    private final int cards;

    MrzBench(long firstSeed, int cards) {
        this.firstSeed = firstSeed;
        this.cards = cards;
    }

    void run(Consumer<Figure> table) throws IOException {
        var right = 0;
        var checked = 0;
        var found = 0;
        var cpu = 0.0;
        try (var reader = MrzReader.open(TesseractOcr.userCache())) {
            for (var seed = firstSeed; seed < firstSeed + cards; seed++) {
                var card = MrzCards.of(seed);
                PageImage page = SamplePages.png(card.picture(), card.dpi());
                var begun = Stopwatch.cpu();
                var read = reader.find(page);
                cpu += Stopwatch.cpu() - begun;
                var truth = Mrz.parse(card.lines());
                found += read.isPresent() ? 1 : 0;
                right += read.filter(mrz -> same(mrz, truth)).isPresent() ? 1 : 0;
                checked += read.filter(mrz -> checked(mrz, truth)).isPresent() ? 1 : 0;
            }
        }
        var accepted = Math.max(1, found);
        table.accept(new Figure("mrz", "right, of all", "%", 100.0 * right / cards, "limit", LEAST, 1, true));
        table.accept(new Figure(
                "mrz", "checked fields right, of accepted", "%", 100.0 * checked / accepted, "limit", 100, 1, true));
        table.accept(new Figure("mrz", "a card", "CPU ms", 1_000 * cpu / cards, "limit", 2_000, 1, false));
    }

    private static boolean same(Mrz read, Mrz truth) {
        return checked(read, truth) && read.name().equals(truth.name()) && read.sex() == truth.sex();
    }

    /// Whether all that check digits guard is right.
    private static boolean checked(Mrz read, Mrz truth) {
        return read.documentNumber().equals(truth.documentNumber())
                && Objects.equals(read.citizenNumber(), truth.citizenNumber())
                && read.birth().equals(truth.birth())
                && Objects.equals(read.expiry(), truth.expiry());
    }
}
