// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.desktop.ocr.PageLayout.Cell;

/// Tells from its text which kind of paper a page begins: by a title in capitals and by words that speak for the kind.
/// A page that goes on with the paper before it is like nothing. Pure.
public final class PaperClassifier {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final double LEAST = 0.5;
    private static final double LEAD = 0.06;

    /// So much do the words of a kind weigh that nothing more is needed.
    private static final double ENOUGH = 8;

    private final List<Entry> entries;

    public PaperClassifier(PaperKinds kinds) {
        entries = kinds.kinds().stream().map(PaperClassifier::entry).toList();
    }

    private record Phrase(String key, double weight) {}

    private record Entry(PaperKind kind, List<String> titles, List<Phrase> words) {}

    /// @param key folded
    private record Heading(String text, String key, double place) {}

    private static Entry entry(PaperKind kind) {
        return new Entry(
                kind,
                kind.titles().stream().map(Nearness::key).toList(),
                kind.words().entrySet().stream()
                        .map(w -> new Phrase(Nearness.key(w.getKey()), w.getValue()))
                        .toList());
    }

    /// The kinds a page may be the first page of, the likest first; empty if it is like none.
    public List<Likeness> classify(ReadText page) {
        var layout = PageLayout.of(page);
        var headings = headings(layout);
        var text = Nearness.key(page.text());
        return entries.stream()
                .map(e -> likeness(e, headings, text))
                .filter(l -> l.confidence() > 0.2)
                .sorted(Comparator.comparingDouble(Likeness::confidence).reversed())
                .toList();
    }

    /// The kind, if one is clearly likest.
    public static Optional<Likeness> sure(List<Likeness> likenesses) {
        if (likenesses.isEmpty() || likenesses.getFirst().confidence() < LEAST) {
            return Optional.empty();
        }
        var first = likenesses.getFirst();
        var second = likenesses.size() < 2 ? 0 : likenesses.get(1).confidence();
        return first.confidence() - second < LEAD ? Optional.empty() : Optional.of(first);
    }

    private static Likeness likeness(Entry entry, List<Heading> headings, String text) {
        var weight = entry.words().stream()
                .filter(p -> Nearness.stands(p.key(), text))
                .mapToDouble(Phrase::weight)
                .sum();
        var words = Math.min(1, weight / ENOUGH);
        var best = 0.0;
        var title = "";
        for (var heading : headings) {
            var likeness = entry.titles().stream()
                    .mapToDouble(t -> titled(t, heading))
                    .max()
                    .orElse(0);
            if (likeness > best) {
                best = likeness;
                title = heading.text();
            }
        }
        if (best == 0) {
            return new Likeness(entry.kind(), (entry.titles().isEmpty() ? 0.9 : 0.72) * words, "");
        }
        return new Likeness(entry.kind(), 0.72 * best + 0.28 * words, title);
    }

    /// How much of a heading a title is, misread letters off.
    private static double titled(String title, Heading heading) {
        if (heading.key().length() < title.length() * 3 / 4) {
            return 0;
        }
        var wrong = Nearness.within(title, heading.key());
        if (wrong > title.length() / 6) {
            return 0;
        }
        var quality = 1 - (double) wrong / title.length();
        var share = Math.min(1, (double) title.length() / heading.key().length());
        return quality * (0.2 + 0.8 * share) * heading.place();
    }

    /// Lines in capitals, alone and with the lines in capitals beneath them: titles run over two or three.
    private static List<Heading> headings(PageLayout layout) {
        var headings = new ArrayList<Heading>();
        var above = new ArrayList<String>();
        for (var row : layout.rows()) {
            var place = row.middle() < layout.height() * 0.5 ? 1 : 0.75;
            var capitals =
                    row.cells().stream().filter(PaperClassifier::isHeading).toList();
            for (var cell : capitals) {
                headings.add(new Heading(cell.text(), Nearness.key(cell.text()), place));
            }
            if (capitals.size() != 1) {
                above.clear();
                continue;
            }
            above.add(capitals.getFirst().text());
            for (var i = Math.max(0, above.size() - 3); i < above.size() - 1; i++) {
                var joined = String.join(" ", above.subList(i, above.size()));
                headings.add(new Heading(joined, Nearness.key(joined), place));
            }
        }
        return headings;
    }

    private static boolean isHeading(Cell cell) {
        var text = cell.text();
        var letters = text.codePoints().filter(Character::isLetter).count();
        var upper = text.codePoints()
                .filter(c -> Character.isLetter(c) && Character.isUpperCase(c))
                .count();
        return letters >= 5
                && upper >= letters * 0.8
                && !text.toLowerCase(VIETNAMESE).contains("chủ nghĩa việt nam");
    }
}
