// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// Small pictures of the pages, in their order, in columns of one width. Only those in sight are made, and a little
/// above and below: a file of 500 pages costs the screen no more than one of thirty.
final class PageTilesView extends Region {

    private static final double GAP = 14;
    private static final int USUAL_COLUMNS = 5;

    private final ScanViewModel scan;
    private final SheetViewModel sheet;
    private final SortingViewModel sorting;
    private final Words words;
    private final Map<ScannedPage, PageTileView> tiles = new IdentityHashMap<>();
    private @Nullable ScrollPane around;
    private @Nullable Region awaited;
    private double tileWidth = PageTileView.WIDTH;
    private double tileHeight = PageTileView.HEIGHT;

    PageTilesView(ScanViewModel scan, SortingViewModel sorting, Words words) {
        this.scan = scan;
        this.sheet = scan.sheet();
        this.sorting = sorting;
        this.words = words;
        sheet.pages().subscribe(this::show);
        sorting.changes().subscribe(this::show);
        sheet.selected().subscribe(this::mark);
        sheet.marks().subscribe(this::mark);
        scan.jam().now().subscribe(this::jammed);
        layoutYProperty().subscribe(this::show);
        jammed();
    }

    /// Stands in a pane that scrolls it.
    void within(ScrollPane pane) {
        around = pane;
        pane.vvalueProperty().subscribe(this::show);
        pane.viewportBoundsProperty().subscribe(this::show);
    }

    /// Scrolls to the selected page.
    void revealSelected() {
        var at = sheet.selected().get();
        if (around != null && at >= 0 && at < sheet.pages().size()) {
            Boxes.reveal(around, this, () -> bounds(at));
        }
    }

    private void show() {
        requestLayout();
    }

    /// Not while it is laid out: looks that change then are not drawn anew.
    private void mark() {
        var marked = Set.copyOf(sheet.marked());
        tiles.forEach((page, tile) -> tile.mark(marked.contains(page)));
        requestLayout();
    }

    /// Among the pages is the place of the one that is still in the stack.
    private void jammed() {
        var before = awaited;
        if (before != null) {
            getChildren().remove(before);
        }
        var jam = scan.jam().now().get();
        var now = jam == null || jam.half() ? null : awaited(jam.next());
        if (now != null) {
            getChildren().add(now);
        }
        awaited = now;
        requestLayout();
    }

    private Region awaited(int number) {
        var frame = Boxes.styled(new StackPane(Icon.of("scanner")), "item", "page-awaited");
        frame.setMinSize(PageTileView.WIDTH, PageTileView.FRAME);
        var waits = new Pill(Pill.Kind.MUTED, "timer-sand", words.get("counter.jam.waiting"));
        return Boxes.column(5, frame, Texts.line(words.get("counter.scan.page", number)), waits);
    }

    /// How many places are before the awaited one; all if none is awaited.
    private int gap() {
        var jam = scan.jam().now().get();
        return awaited == null || jam == null
                ? Integer.MAX_VALUE
                : Math.min(jam.page(), sheet.pages().size());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return tileWidth;
    }

    @Override
    protected double computePrefWidth(double height) {
        return USUAL_COLUMNS * (tileWidth + GAP) - GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        var columns = columns(width < 0 ? computePrefWidth(-1) : width);
        var places = sheet.pages().size() + (awaited == null ? 0 : 1);
        var rows = (places + columns - 1) / columns;
        return Math.max(0, rows * (tileHeight + GAP) - GAP);
    }

    private int columns(double width) {
        return Math.max(1, (int) ((width + GAP) / (tileWidth + GAP)));
    }

    /// Of a page.
    private Bounds bounds(int at) {
        return place(at < gap() ? at : at + 1);
    }

    private Bounds place(int at) {
        var columns = columns(getWidth());
        return new BoundingBox(
                at % columns * (tileWidth + GAP), at / columns * (tileHeight + GAP), tileWidth, tileHeight);
    }

    @Override
    protected void layoutChildren() {
        var columns = columns(getWidth());
        var seen = inSight();
        var first = Math.max(0, (int) (seen.getMinY() / (tileHeight + GAP))) * columns;
        var end = Math.min(sheet.pages().size(), ((int) (seen.getMaxY() / (tileHeight + GAP)) + 1) * columns);
        make(first, end);
        measure();
        for (var i = first; i < end; i++) {
            var tile = Objects.requireNonNull(tiles.get(sheet.pages().get(i))); // made just above
            put(tile, width(tile), bounds(i));
        }
        var waits = awaited;
        if (waits != null) {
            put(waits, PageTileView.WIDTH, place(gap()));
        }
    }

    private void put(Region tile, double width, Bounds at) {
        tile.resizeRelocate(
                snapPositionX(at.getMinX() + (tileWidth - width) / 2), snapPositionY(at.getMinY()), width, tileHeight);
    }

    /// What of this can be seen now, and as much again above and below.
    private Bounds inSight() {
        var pane = around;
        if (pane == null || pane.getContent() == null || getScene() == null) {
            return getLayoutBounds();
        }
        var content = pane.getContent();
        var high = pane.getViewportBounds().getHeight();
        var hidden = Math.max(0, content.getLayoutBounds().getHeight() - high);
        var top = pane.getVvalue() * hidden
                - content.sceneToLocal(localToScene(0, 0)).getY();
        return new BoundingBox(0, top - high, getWidth(), high * 3);
    }

    private void make(int first, int end) {
        var before = new IdentityHashMap<>(tiles);
        tiles.clear();
        for (var i = first; i < end; i++) {
            var page = sheet.pages().get(i);
            var tile = before.remove(page);
            tiles.put(page, tile == null ? made(page, before) : tile);
        }
        getChildren().removeAll(before.values());
        var marked = Set.copyOf(sheet.marked());
        for (var i = first; i < end; i++) {
            var page = sheet.pages().get(i);
            var tile = Objects.requireNonNull(tiles.get(page));
            tile.show(i, sorting.place(page));
            if (tile.getParent() == null) {
                tile.mark(marked.contains(page));
                getChildren().add(tile);
                tile.applyCss();
            }
        }
    }

    /// A page that was turned goes on showing what it was until its picture is drawn.
    private PageTileView made(ScannedPage page, Map<ScannedPage, PageTileView> gone) {
        var original = page.page().first().original();
        var before = gone.values().stream()
                .filter(t -> t.page().page().first().original() == original)
                .findFirst();
        return new PageTileView(page, scan, words, before.orElse(null));
    }

    /// All are as wide and high as the largest that was ever seen, so that nothing jumps.
    private void measure() {
        var width = tileWidth;
        var height = tileHeight;
        for (var tile : tiles.values()) {
            tileWidth = Math.max(tileWidth, width(tile));
            tileHeight = Math.max(tileHeight, Math.ceil(tile.prefHeight(width(tile))));
        }
        if (width != tileWidth || height != tileHeight) {
            requestLayout();
        }
    }

    private static double width(PageTileView tile) {
        return Math.max(tile.minWidth(-1), Math.min(tile.prefWidth(-1), tile.getMaxWidth()));
    }
}
