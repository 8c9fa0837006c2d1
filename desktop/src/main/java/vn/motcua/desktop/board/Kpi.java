// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.wire.Wire;

/// Indicators of QĐ 766/QĐ-TTg as data with a version: formulas name figures, so that another version of the national
/// dashboard needs no code. What this program does not know is not counted, never guessed.
///
/// @param groups greatest score of each group; 100 in all
public record Kpi(String version, LocalDate validFrom, Map<String, Integer> groups, List<Indicator> indicators) {

    /// @param numerator figures that are added up
    /// @param denominator figures that are added up
    /// @param complement the ratio is 100 % less numerator ÷ denominator
    /// @param target in percent, `null` where the office sets none
    /// @param max greatest score, `null` where the version names none
    public record Indicator(
            String id,
            String group,
            String vi,
            String en,
            List<String> numerator,
            List<String> denominator,
            boolean complement,
            @Nullable Integer target,
            @Nullable Integer max) {}

    /// @param percent `null`: not counted, because an input is unknown or there is nothing to divide by
    /// @param score `null`: not counted, or no greatest score or target is set
    public record Score(
            Indicator indicator,
            @Nullable Double percent,
            @Nullable Double score) {}

    public Kpi {
        groups = Map.copyOf(groups);
        indicators = List.copyOf(indicators);
    }

    public static Kpi shipped() {
        return Wire.read(Assets.text("kpi_766.json"), Kpi.class);
    }

    /// @param defined figures that are counted at all, by name
    public List<Score> scores(Figures figures, Definitions defined) {
        var known = new HashSet<String>();
        defined.figures().forEach(d -> known.add(d.figure()));
        return indicators.stream().map(i -> score(i, figures, known)).toList();
    }

    private static Score score(Indicator indicator, Figures figures, Set<String> known) {
        var percent = percent(indicator, figures, known);
        var target = indicator.target();
        var max = indicator.max();
        if (percent == null || target == null || max == null) {
            return new Score(indicator, percent, null);
        }
        return new Score(indicator, percent, points(percent, target, max));
    }

    /// All points where the target is reached, else in proportion.
    static double points(double percent, int target, int max) {
        return percent >= target ? max : percent * max / target;
    }

    private static @Nullable Double percent(Indicator indicator, Figures figures, Set<String> known) {
        if (!isKnown(indicator.numerator(), known) || !isKnown(indicator.denominator(), known)) {
            return null;
        }
        var below = sum(indicator.denominator(), figures);
        if (below == 0) {
            return null;
        }
        var percent = 100.0 * sum(indicator.numerator(), figures) / below;
        return indicator.complement() ? 100 - percent : percent;
    }

    private static boolean isKnown(List<String> names, Set<String> known) {
        return names.stream().allMatch(name -> known.contains(name.split(":")[0]));
    }

    private static long sum(List<String> names, Figures figures) {
        return names.stream().mapToLong(figures::get).sum();
    }
}
