// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.desktop.ocr.FieldReading;
import vn.motcua.desktop.ocr.KindReader;
import vn.motcua.desktop.ocr.OcrEngine;
import vn.motcua.desktop.ocr.PaperClassifier;
import vn.motcua.desktop.ocr.PaperKinds;
import vn.motcua.desktop.ocr.SecondLook;
import vn.motcua.model.paper.PageImage;

/// How many papers of all kinds are told right, and how many of their facts are read right, on papers of seeds that
/// nothing was tuned on.
public final class ReadingBench {

    private final OcrEngine engine;
    private final PaperKinds kinds = PaperKinds.shipped();
    private final PaperClassifier classifier = new PaperClassifier(kinds);
    private final PrintStream misses;
    private int papers;
    private int told;
    private int wrong;
    private final Map<String, int[]> facts = new TreeMap<>();

    /// @param misses is told of each fact that was not read right
    public ReadingBench(OcrEngine engine, PrintStream misses) {
        this.engine = engine;
        this.misses = misses;
    }

    /// @param seeds each gives one paper of each kind
    public List<Figure> run(List<Long> seeds, int dpi) {
        for (var seed : seeds) {
            var at = 0;
            for (var kind : KindPapers.kinds()) {
                var wear = Wear.values()[(int) ((at++ + seed) % Wear.values().length)];
                var painted = SamplePages.paper(new KindPapers(seed).paper(kind), wear, seed + at, dpi);
                judge(seed, wear, painted.paper(), SamplePages.page(painted, wear.quality()));
            }
        }
        return figures();
    }

    private void judge(long seed, Wear wear, SamplePaper paper, PageImage page) {
        var text = engine.read(page);
        papers++;
        var told = PaperClassifier.sure(classifier.classify(text));
        if (told.isPresent() && told.get().kind().id().equals(paper.name())) {
            this.told++;
        } else {
            wrong += told.isPresent() ? 1 : 0;
            misses.printf(
                    "%d %s %s: told as %s%n",
                    seed,
                    wear,
                    paper.name(),
                    told.map(t -> t.kind().id() + " " + t.confidence()).orElse("nothing"));
        }
        var kind = kinds.find(paper.name()).orElseThrow();
        var read = new SecondLook(engine, () -> page, text)
                .at(KindReader.read(kind, text, 0), (reading, words) -> KindReader.again(kind, reading, words));
        paper.fields().forEach((key, truth) -> {
            var got = read.stream().filter(r -> r.key().equals(key)).findFirst();
            var right = got.map(FieldReading::value).filter(v -> same(v, truth)).isPresent();
            for (var group : List.of("all", wear.name().toLowerCase(Locale.ROOT).replace('_', ' '))) {
                var count = facts.computeIfAbsent(group, _ -> new int[3]);
                count[0]++;
                count[1] += right ? 1 : 0;
                count[2] += !right
                                && got.filter(g -> g.confidence() >= FieldReading.SURE)
                                        .isPresent()
                        ? 1
                        : 0;
            }
            if (!right) {
                misses.printf(
                        "%d %s %s %s: %s instead of %s%n",
                        seed,
                        wear,
                        paper.name(),
                        key,
                        got.map(g -> g.value() + " " + g.confidence()).orElse("-"),
                        truth);
            }
        });
    }

    private static boolean same(String value, String truth) {
        return fold(value).equals(fold(truth));
    }

    private static String fold(String text) {
        return text.toUpperCase(Locale.forLanguageTag("vi")).replaceAll("^0+(?=\\d$)", "");
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(figure("papers told right of " + papers, 100.0 * told / papers, 98, true));
        figures.add(figure("papers told wrong and sure", 100.0 * wrong / papers, 1, false));
        facts.forEach((group, count) -> figures.add(
                figure("facts right of " + count[0] + ", " + group, 100.0 * count[1] / count[0], 98, true)));
        var all = facts.getOrDefault("all", new int[] {1, 0, 0});
        figures.add(figure("facts wrong and sure", 100.0 * all[2] / all[0], 1, false));
        return figures;
    }

    private static Figure figure(String what, double percent, double goal, boolean higherIsBetter) {
        return new Figure("reading", what, "%", percent, "goal", goal, 1, higherIsBetter);
    }
}
