// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.bench.SamplePaper.Below;
import vn.motcua.desktop.bench.SamplePaper.Dotted;
import vn.motcua.desktop.bench.SamplePaper.Entry;
import vn.motcua.desktop.bench.SamplePaper.Grid;

/// Invented papers stand as their templates say, however the form is set.
class KindPapersTest {

    private static Stream<String> labels(SamplePaper.Row row) {
        return switch (row) {
            case Entry e -> e.labels().stream();
            case Dotted d -> d.labels().stream();
            case Below b -> Stream.of(b.label());
            case Grid g -> g.cells().stream().map(List::getFirst);
            default -> Stream.of();
        };
    }

    @Test
    void theLinesOfAFormStandInItsOrderThoughSomeOfThemAreRowsOfATable() {
        var ruled = 0;
        for (var seed : LongStream.range(0, 24).toArray()) {
            var paper = new KindPapers(seed).paper("birth-declaration");
            ruled += paper.rows().stream().anyMatch(Grid.class::isInstance) ? 1 : 0;
            var printed = paper.rows().stream()
                    .flatMap(KindPapersTest::labels)
                    .map(l -> l.replace(":", ""))
                    .toList();
            var wanted = List.of("Ngày, tháng, năm sinh", "Giới tính", "Dân tộc", "Quốc tịch", "Nơi sinh");
            var from = printed.indexOf(wanted.getFirst());
            assertEquals(wanted, printed.subList(from, from + wanted.size()), "seed " + seed);
        }
        assertTrue(ruled > 2, "some are tables");
    }

    @Test
    void everyLabelOfAFormIsPrintedThoughItsLineIsTooNarrow() {
        for (var seed : LongStream.range(52_000, 52_006).toArray()) {
            for (var kind : KindPapers.kinds()) {
                var paper = new KindPapers(seed).paper(kind);
                var printed =
                        PaperPainter.paint(paper, Typeface.ARIMO, 72).texts().getFirst();
                paper.rows().stream()
                        .filter(Dotted.class::isInstance)
                        .flatMap(KindPapersTest::labels)
                        .forEach(label -> assertTrue(printed.contains(label), kind + " " + seed + ": " + label));
            }
        }
    }
}
