// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Facts side by side: the small grey name above, the value below. Where they do not fit in one line, they stand in
/// two or more, one below the other in columns; none is ever cut.
public final class FactsStrip extends Pane {

    /// px, at least, between two facts.
    private static final double GAP = 16;
    /// px between two lines.
    private static final double LINE = 8;

    private final List<Region> facts = new ArrayList<>();
    private final List<Region> rules = new ArrayList<>();

    public FactsStrip() {
        getStyleClass().addAll("card", "facts");
    }

    public FactsStrip fact(String name, ObservableValue<String> value) {
        if (!facts.isEmpty()) {
            var rule = Boxes.styled(new Region(), "rule-upright");
            rules.add(rule);
            getChildren().add(rule);
        }
        var fact = Boxes.styled(Boxes.column(2, Texts.line(name, "muted-s"), Texts.line(value, "fact-value")), "fact");
        facts.add(fact);
        getChildren().add(fact);
        return this;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return sides() + wanted(facts.size());
    }

    @Override
    protected double computeMinWidth(double height) {
        return sides() + wanted(1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        var lines = width < 0 ? 1 : lines(columns(width - sides()));
        var insets = getInsets();
        return insets.getTop() + insets.getBottom() + lines * lineHeight() + (lines - 1) * LINE;
    }

    @Override
    protected void layoutChildren() {
        var room = getWidth() - sides();
        var columns = columns(room);
        var gap = columns == 1
                ? 0
                : (room - widths(columns).stream().mapToDouble(w -> w).sum()) / (columns - 1);
        var widths = widths(columns);
        var x = getInsets().getLeft();
        for (var i = 0; i < facts.size(); i++) {
            var column = i % columns;
            x = column == 0 ? getInsets().getLeft() : x + widths.get(column - 1) + gap;
            var y = getInsets().getTop() + i / columns * (lineHeight() + LINE);
            place(facts.get(i), x, y, widths.get(column));
            if (i > 0) {
                var rule = rules.get(i - 1);
                rule.setVisible(column > 0);
                place(rule, x - gap / 2, y + (lineHeight() - rule.minHeight(-1)) / 2, 1);
            }
        }
    }

    private static void place(Region node, double x, double y, double width) {
        node.resizeRelocate(Math.round(x), Math.round(y), width, Math.max(node.minHeight(-1), node.prefHeight(-1)));
    }

    /// How many stand beside each other in so many px: as many in each line, where it goes.
    private int columns(double room) {
        var most = IntStream.iterate(facts.size(), n -> n > 1, n -> n - 1)
                .filter(n -> wanted(n) <= room)
                .findFirst()
                .orElse(1);
        var lines = Math.max(1, lines(most));
        var even = (facts.size() + lines - 1) / lines;
        return wanted(even) <= room ? Math.max(1, even) : most;
    }

    private int lines(int columns) {
        return facts.isEmpty() ? 0 : (facts.size() + columns - 1) / columns;
    }

    private double wanted(int columns) {
        return widths(columns).stream().mapToDouble(w -> w).sum() + (columns - 1) * GAP;
    }

    private List<Double> widths(int columns) {
        return IntStream.range(0, columns)
                .mapToObj(c -> IntStream.range(0, facts.size())
                        .filter(i -> i % columns == c)
                        .mapToDouble(i -> facts.get(i).prefWidth(-1))
                        .max()
                        .orElse(0))
                .toList();
    }

    private double lineHeight() {
        return facts.stream().mapToDouble((Node f) -> f.prefHeight(-1)).max().orElse(0);
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
