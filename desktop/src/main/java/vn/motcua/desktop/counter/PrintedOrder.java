// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.ocr.ReadText;
import vn.motcua.desktop.ocr.Word;
import vn.motcua.model.paper.PaperProblem;
import vn.motcua.model.paper.ScanRules;
import vn.motcua.model.paper.ScannedSide;
import vn.motcua.model.problem.Problem;

/// What the pages of a paper say themselves of being all there, in order, and each once: by the numbers printed on
/// them, by a sentence that says how many they are, and by two in a row that say the same. A machine read it, so it is
/// asked about and never decided. Pure.
final class PrintedOrder {

    private static final double RIM = 0.12; // of the page's height, where page numbers stand
    private static final double SURE = 0.6;
    private static final double SAME = 0.92;
    private static final int LEAST_WORDS = 20;
    private static final Pattern OF = Pattern.compile("(?:trang )?(\\d{1,3}) ?/ ?(\\d{1,3})");
    private static final Pattern ALONE = Pattern.compile("(?:trang )?[-–—]? ?(\\d{1,3}) ?[-–—]?");

    /// "Hợp đồng này gồm 02 (hai) tờ, 04 (bốn) trang": of itself, not of what is attached.
    private static final Pattern STATED = Pattern.compile("này[^.;]{0,80}?(?:gồm|có)"
            + "(?: có)?(?: \\d{1,3}(?: ?\\([^)]{1,20}\\))? tờ,?(?: và)?)? (\\d{1,3})(?: ?\\([^)]{1,20}\\))? trang");

    private PrintedOrder() {}

    /// @param no page number
    /// @param of how many there are, 0 if it does not say
    private record Printed(int no, int of) {}

    /// @param again says the same as the page before it
    private record Leaf(@Nullable Printed printed, boolean again) {}

    /// @param notes whether a page that came twice bears a sticky note: with it and without it is right
    /// @return which of the rules of TT 01/2023/TT-VPCP art 8(2) seem not to be kept
    static List<Problem> broken(List<ReadText> pages, boolean notes) {
        var broken = new ArrayList<Problem>();
        for (var paper : papers(pages)) {
            var numbers = numbers(paper);
            var stated = paper.stream()
                    .map(Leaf::printed)
                    .filter(Objects::nonNull)
                    .mapToInt(Printed::of)
                    .max()
                    .orElse(0);
            var most = numbers.stream().mapToInt(n -> n).max().orElse(0);
            broken.addAll(ScanRules.broken(stated > 0 ? stated : most, sides(numbers, notes)));
        }
        if (broken.isEmpty()) {
            fewer(pages).ifPresent(broken::add);
        }
        return broken;
    }

    /// Where no numbers are printed, a paper may say somewhere how many pages it has.
    private static Optional<Problem> fewer(List<ReadText> pages) {
        var stated = pages.stream()
                .map(p -> STATED.matcher(p.text().replace('\n', ' ').toLowerCase(Locale.ROOT)))
                .filter(Matcher::find)
                .mapToInt(m -> Integer.parseInt(m.group(1)))
                .max()
                .orElse(0);
        return pages.size() < stated
                ? Optional.of(new Problem(PaperProblem.PAGES_FEWER, pages.size(), stated))
                : Optional.empty();
    }

    /// A row may hold several papers: each begins with a page 1.
    private static List<List<Leaf>> papers(List<ReadText> pages) {
        var papers = new ArrayList<List<Leaf>>();
        for (var i = 0; i < pages.size(); i++) {
            var again = i > 0 && isSame(pages.get(i - 1), pages.get(i));
            var leaf = new Leaf(printed(pages.get(i)).orElse(null), again);
            if (papers.isEmpty() || leaf.printed() != null && leaf.printed().no() == 1 && !again) {
                papers.add(new ArrayList<>());
            }
            papers.getLast().add(leaf);
        }
        return papers;
    }

    /// The number of each image. Where numbers are printed one without fills a gap between two, or is left out; where
    /// none are they are counted.
    private static List<Integer> numbers(List<Leaf> paper) {
        var counted = !saysNumbers(paper);
        var numbers = new ArrayList<Integer>();
        var last = 0;
        for (var i = 0; i < paper.size(); i++) {
            var leaf = paper.get(i);
            if (leaf.printed() != null && !counted) {
                last = leaf.printed().no();
            } else if (!leaf.again() || last == 0) {
                var next = counted ? Integer.MAX_VALUE : nextPrinted(paper, i);
                if (last + 1 >= next) {
                    continue;
                }
                last++;
            }
            numbers.add(last);
        }
        return numbers;
    }

    /// One number alone may be anything.
    private static boolean saysNumbers(List<Leaf> paper) {
        var seen = new HashSet<Integer>();
        for (var leaf : paper) {
            if (leaf.printed() != null) {
                if (leaf.printed().of() > 1) {
                    return true;
                }
                seen.add(leaf.printed().no());
            }
        }
        return seen.size() > 1;
    }

    private static int nextPrinted(List<Leaf> paper, int from) {
        return paper.subList(from, paper.size()).stream()
                .map(Leaf::printed)
                .filter(Objects::nonNull)
                .map(Printed::no)
                .findFirst()
                .orElse(0);
    }

    private static List<ScannedSide> sides(List<Integer> numbers, boolean notes) {
        var sides = new ArrayList<ScannedSide>();
        var seen = new HashSet<Integer>();
        for (var number : numbers) {
            var first = seen.add(number);
            var twice = numbers.stream().filter(number::equals).count() > 1;
            sides.add(notes && twice ? ScannedSide.noted(number, first) : ScannedSide.of(number));
        }
        return sides;
    }

    /// A line in the upper or lower rim that is a page number and nothing else.
    private static Optional<Printed> printed(ReadText page) {
        return page.quarters() != 0
                ? Optional.empty()
                : page.lines().stream()
                        .filter(line -> isInRim(line.getFirst(), page.height()))
                        .filter(line -> line.stream().allMatch(w -> w.confidence() >= SURE))
                        .map(PrintedOrder::printed)
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private static Optional<Printed> printed(List<Word> line) {
        var text = String.join(" ", line.stream().map(Word::text).toList()).toLowerCase(Locale.ROOT);
        var of = OF.matcher(text);
        if (of.matches()) {
            var found = new Printed(Integer.parseInt(of.group(1)), Integer.parseInt(of.group(2)));
            return found.no() > 0 && found.no() <= found.of() ? Optional.of(found) : Optional.empty();
        }
        var alone = ALONE.matcher(text);
        return alone.matches() && Integer.parseInt(alone.group(1)) > 0
                ? Optional.of(new Printed(Integer.parseInt(alone.group(1)), 0))
                : Optional.empty();
    }

    private static boolean isInRim(Word word, int height) {
        var middle = word.box().y() + word.box().height() / 2.0;
        return middle < height * RIM || middle > height * (1 - RIM);
    }

    private static boolean isSame(ReadText one, ReadText other) {
        var longer = Math.max(one.words().size(), other.words().size());
        if (Math.min(one.words().size(), other.words().size()) < LEAST_WORDS) {
            return false;
        }
        var left = new HashMap<String, Integer>();
        one.words().forEach(w -> left.merge(w.text(), 1, Integer::sum));
        var both = other.words().stream()
                .filter(w -> left.merge(w.text(), -1, Integer::sum) >= 0)
                .count();
        return both >= longer * SAME;
    }
}
