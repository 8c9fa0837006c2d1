// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import vn.motcua.desktop.bench.SamplePaper.Below;
import vn.motcua.desktop.bench.SamplePaper.Centred;
import vn.motcua.desktop.bench.SamplePaper.Dotted;
import vn.motcua.desktop.bench.SamplePaper.Entry;
import vn.motcua.desktop.bench.SamplePaper.Feet;
import vn.motcua.desktop.bench.SamplePaper.Gap;
import vn.motcua.desktop.bench.SamplePaper.Grid;
import vn.motcua.desktop.bench.SamplePaper.Halves;
import vn.motcua.desktop.bench.SamplePaper.Heads;
import vn.motcua.desktop.bench.SamplePaper.Paragraph;
import vn.motcua.desktop.bench.SamplePaper.Pen;

/// Papers of all kinds that the program tells apart, from templates (`kinds.txt`): the seed chooses people,
/// numbers, the edition of each label and how the form is set: plain, with dot leaders, in a grid, with values
/// beneath their labels.
public final class KindPapers {

    private static final List<String> MOTTO =
            List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
    private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]]*~[^\\[\\]]*)\\]");
    private static final Pattern FACT = Pattern.compile("\\{([^}=]+)(?:=([^}]+))?\\}");
    private static final List<String> FURTHER = List.of(
            "Các nội dung đã nêu được giữ nguyên, việc bàn giao thực hiện theo phụ lục kèm theo, người chứng kiến là"
                    + " bà",
            "Trường hợp có thay đổi, hai bên trao đổi bằng văn bản trước ba mươi ngày, đầu mối liên hệ là bà",
            "Phần diện tích còn lại được sử dụng chung theo hiện trạng, người quản lý là bà",
            "Mọi vướng mắc được giải quyết trên cơ sở thương lượng, người đại diện là bà");
    private static final Map<String, List<String>> TEMPLATES = templates();

    private final long seed;

    public KindPapers(long seed) {
        this.seed = seed;
    }

    /// Ids of the kinds, as in `kinds.json`.
    public static List<String> kinds() {
        return List.copyOf(TEMPLATES.keySet());
    }

    public SamplePaper paper(String kind) {
        var lines = Objects.requireNonNull(TEMPLATES.get(kind), kind);
        return new Setting(new Random(seed * 131 + kind.hashCode()), kind).set(lines);
    }

    /// A page that goes on with the one before: running text under a page number.
    public SamplePaper further(int page) {
        var random = new Random(seed * 17 + page);
        var pen = new Pen("further").add(new Centred(Integer.toString(page), false, 11));
        var facts = new InventedFacts(random);
        for (var i = 0; i < 5; i++) {
            var at = random.nextInt(FURTHER.size());
            pen.add(new Paragraph((page * 5 + i) + ". " + FURTHER.get(at) + " "
                    + facts.of("her.name").printed() + "."));
        }
        return pen.done();
    }

    private static Map<String, List<String>> templates() {
        var templates = new LinkedHashMap<String, List<String>>();
        try (var in = KindPapers.class.getResourceAsStream("kinds.txt")) {
            var text = new String(Objects.requireNonNull(in, "kinds.txt").readAllBytes(), StandardCharsets.UTF_8);
            for (var part : text.split("(?m)^# ")) {
                var lines = part.lines().toList();
                if (!lines.isEmpty()) {
                    templates.put(lines.getFirst(), lines.subList(1, lines.size()));
                }
            }
            return templates;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private enum Style {
        PLAIN,
        DOTTED,
        GRID,
        BELOW
    }

    /// One paper being set.
    private static final class Setting {
        private final Random random;
        private final InventedFacts facts;
        private final Pen pen;
        private final Style style;
        private final List<List<String>> grid = new ArrayList<>();
        private boolean columns;

        Setting(Random random, String kind) {
            this.random = random;
            facts = new InventedFacts(random);
            pen = new Pen(kind);
            style = Style.values()[random.nextInt(4)];
        }

        SamplePaper set(List<String> lines) {
            for (var line : lines) {
                var chosen = CHOICE.matcher(line).replaceAll(m -> pick(m.group(1)));
                var space = chosen.indexOf(' ');
                if (!chosen.startsWith("@")) {
                    entry(chosen);
                } else if (space < 0) {
                    directive(chosen, "");
                } else {
                    directive(chosen.substring(0, space), filled(chosen.substring(space + 1)));
                }
            }
            closeGrid();
            return pen.done();
        }

        private void directive(String name, String text) {
            if (!name.equals("@cells")) {
                closeGrid();
            }
            var parts = List.of(text.split("\\|", -1));
            switch (name) {
                case "@motto" -> MOTTO.forEach(m -> pen.add(new Centred(m, true, 13)));
                case "@heads" -> pen.add(new Heads(parts, MOTTO)).add(new Gap(8));
                case "@title" -> pen.add(new Gap(8)).add(new Centred(text, true, 15));
                case "@centre" -> pen.add(new Centred(text, false, 12));
                case "@left" -> pen.add(new Heads(List.of(text), List.of(""))).add(new Gap(4));
                case "@right" -> pen.add(new Heads(List.of(""), List.of(text))).add(new Gap(4));
                case "@para" -> pen.add(new Paragraph(text));
                case "@table", "@cells" -> grid.add(parts);
                case "@gap" -> pen.add(new Gap(Double.parseDouble(text)));
                case "@columns" -> columns = true;
                case "@end" -> columns = false;
                case "@feet" ->
                    pen.add(new Gap(10))
                            .add(new Feet(parts.stream()
                                    .map(p -> Arrays.asList(p.split(";", -1)))
                                    .toList()));
                default -> throw new IllegalArgumentException(name);
            }
        }

        private void closeGrid() {
            if (!grid.isEmpty()) {
                pen.add(new Gap(4)).add(new Grid(List.copyOf(grid))).add(new Gap(4));
                grid.clear();
            }
        }

        /// `label: value`, several side by side.
        private void entry(String line) {
            var labels = new ArrayList<String>();
            var values = new ArrayList<String>();
            for (var part : line.split(" \\|\\|? ")) {
                var colon = part.indexOf(": ");
                labels.add(part.substring(0, colon + 1));
                values.add(filled(part.substring(colon + 2)));
            }
            if (style == Style.GRID && labels.size() == 1 && !columns) {
                grid.add(List.of(labels.getFirst().replace(":", ""), values.getFirst()));
                return;
            }
            closeGrid();
            if (columns) {
                pen.add(new Halves(new Entry(labels, values)));
            } else if (style == Style.DOTTED) {
                pen.add(new Dotted(labels, values));
            } else if (style == Style.BELOW && labels.size() == 1 && random.nextInt(3) == 0) {
                pen.add(new Below(labels.getFirst(), values.getFirst()));
            } else {
                pen.add(new Entry(labels, values));
            }
        }

        private String filled(String text) {
            return FACT.matcher(text).replaceAll(m -> {
                var fact = facts.of(m.group(1));
                if (m.group(2) != null) {
                    pen.truth(m.group(2), fact.truth());
                }
                return java.util.regex.Matcher.quoteReplacement(fact.printed());
            });
        }

        private String pick(String choices) {
            var parts = choices.split("~", -1);
            return java.util.regex.Matcher.quoteReplacement(parts[random.nextInt(parts.length)]);
        }
    }
}
