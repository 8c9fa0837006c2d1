// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.forms.Letterhead;
import vn.motcua.desktop.forms.StatisticsSheet;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.store.Period;
import vn.motcua.model.office.Office;
import vn.motcua.model.wire.Catalogue;

/// Puts figures on paper: each with its definition, the indicators made of them, and whether the second count agrees.
public final class Report {

    private final Office office;
    private final Words words;
    private final Definitions definitions = Definitions.shipped();
    private final Kpi kpi = Kpi.shipped();

    public Report(Office office, Words words) {
        this.office = office;
        this.words = words;
    }

    /// @param recounted the second count, `null` if there was none
    /// @param officer name of who makes the report
    public StatisticsSheet sheet(
            Figures figures, @Nullable Figures recounted, Period period, LocalDateTime at, String officer) {
        return new StatisticsSheet(
                Letterhead.of(office, at.toLocalDate()),
                period.from(),
                period.to(),
                at,
                rows(figures),
                kpi.version(),
                kpi.scores(figures, definitions).stream().map(this::score).toList(),
                recounted == null ? "" : agreement(figures.differences(recounted)),
                officer);
    }

    /// The same figures as numbers, a line for each, and one for each part of those that are broken down.
    List<StatisticsBook.Line> lines(Figures figures) {
        var lines = new ArrayList<StatisticsBook.Line>();
        for (var definition : definitions.figures()) {
            var name = definition.name(words.locale());
            var meaning = definition.meaning(words.locale());
            var parts = figures.parts(definition.figure());
            if (parts.isEmpty()) {
                var value = figures.get(definition.figure());
                lines.add(new StatisticsBook.Line(name, "", value, definition.unit(), meaning));
            }
            parts.forEach(p -> lines.add(new StatisticsBook.Line(
                    name, part(definition.figure(), p.by()), p.value(), definition.unit(), meaning)));
        }
        return lines;
    }

    private List<StatisticsSheet.Row> rows(Figures figures) {
        var rows = new ArrayList<StatisticsSheet.Row>();
        for (var definition : definitions.figures()) {
            var name = definition.name(words.locale());
            var parts = figures.parts(definition.figure());
            if (parts.isEmpty()) {
                rows.add(row(name, figures.get(definition.figure()), definition));
            } else {
                var first = new StatisticsSheet.Row(name, "", definition.meaning(words.locale()));
                rows.add(first);
                parts.forEach(p -> rows.add(
                        new StatisticsSheet.Row("   " + part(definition.figure(), p.by()), number(p.value()), "")));
            }
        }
        return rows;
    }

    /// What a part is called on paper; as it is counted where nobody gave it a name.
    private String part(String figure, String by) {
        var kind = figure.substring(figure.lastIndexOf('.') + 1);
        var key = (kind.equals("channel")
                        ? "dossiers.channel."
                        : kind.equals("method") ? "money.method." : "board.cause.")
                + by;
        return words.has(key) ? words.get(key) : kind.equals("procedure") ? procedure(by) : by;
    }

    private static String procedure(String code) {
        return Catalogue.shipped().versions().stream()
                .filter(p -> p.code().value().equals(code))
                .findFirst()
                .map(p -> code + " " + p.name())
                .orElse(code);
    }

    private StatisticsSheet.Row row(String name, long value, Definitions.Definition definition) {
        var unit = definition.unit().isEmpty() ? "" : " " + definition.unit();
        return new StatisticsSheet.Row(name, number(value) + unit, definition.meaning(words.locale()));
    }

    private String number(long value) {
        return String.format(words.locale(), "%,d", value);
    }

    private StatisticsSheet.Score score(Kpi.Score score) {
        var indicator = score.indicator();
        var target = indicator.target();
        var max = indicator.max();
        var isVietnamese = words.locale().getLanguage().equals("vi");
        return new StatisticsSheet.Score(
                indicator.id(),
                isVietnamese ? indicator.vi() : indicator.en(),
                score.percent() == null ? words.get("board.kpi.unknown") : decimal(score.percent()) + " %",
                target == null ? "–" : target + " %",
                score.score() == null ? "–" : decimal(score.score()) + (max == null ? "" : " / " + max));
    }

    private String decimal(double value) {
        return String.format(words.locale(), "%.1f", value);
    }

    private String agreement(List<Figures.Difference> differences) {
        return differences.isEmpty()
                ? words.get("board.recount.equal")
                : words.get(
                        "board.recount.differs",
                        differences.stream().map(this::named).collect(Collectors.joining("; ")));
    }

    private String named(Figures.Difference d) {
        var name = definitions.of(d.figure()).map(f -> f.name(words.locale())).orElse(d.figure());
        var colon = d.figure().indexOf(':');
        var whole = colon < 0 ? name : name + " " + d.figure().substring(colon + 1);
        return words.get("board.recount.figure", whole, d.counted(), d.recounted());
    }
}
