// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// Small pictures of the pages, in their order, in columns of one width. Only those in sight are made; those a screen
/// above and below stay if they were: a file of 500 pages costs the screen no more than one of thirty.
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
    private boolean held;
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
        sheet.selected().subscribe(this::revealSelected);
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
        pane.addEventFilter(ScrollEvent.SCROLL, _ -> held = false);
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> held = false);
    }

    /// The page in hand is in sight from now on, whatever comes and goes above it, until somebody scrolls away.
    private void revealSelected() {
        held = true;
        requestLayout();
    }

    /// Where all above lies as it will.
    private void bring() {
        var pane = around;
        var at = sheet.selected().get();
        if (held && pane != null && at >= 0 && at < sheet.pages().size()) {
            Boxes.bring(pane, pane.getContent().sceneToLocal(localToScene(bounds(at))));
        }
    }

    /// Keys that take another page in hand, with Shift all in between: the next, a row on, a screen on, the ends.
    ///
    /// @return whether it was one of them
    boolean walked(KeyEvent key) {
        var row = columns(getWidth());
        var by =
                switch (key.getCode()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    case UP -> -row;
                    case DOWN -> row;
                    case PAGE_UP -> -row * rowsInSight();
                    case PAGE_DOWN -> row * rowsInSight();
                    case HOME -> -sheet.pages().size();
                    case END -> sheet.pages().size();
                    default -> 0;
                };
        if (by != 0) {
            sheet.select(by, key.isShiftDown());
        }
        return by != 0;
    }

    private int rowsInSight() {
        var high = around == null ? 0 : around.getViewportBounds().getHeight();
        return Math.max(1, (int) (high / (tileHeight + GAP)));
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
        held = false;
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
        bring();
        var seen = inSight();
        var below = seen.getMaxY() + tileHeight + GAP;
        var first = above(seen.getMinY() - seen.getHeight());
        var end = above(below + seen.getHeight());
        make(first, above(seen.getMinY()), above(below), end);
        measure();
        for (var i = first; i < end; i++) {
            var tile = tiles.get(sheet.pages().get(i));
            if (tile != null) {
                put(tile, width(tile), bounds(i));
            }
        }
        var waits = awaited;
        if (waits != null) {
            put(waits, PageTileView.WIDTH, place(gap()));
        }
    }

    /// How many pages lie wholly above a height.
    private int above(double y) {
        return Math.clamp(
                (int) (y / (tileHeight + GAP)) * (long) columns(getWidth()),
                0,
                sheet.pages().size());
    }

    private void put(Region tile, double width, Bounds at) {
        tile.resizeRelocate(
                snapPositionX(at.getMinX() + (tileWidth - width) / 2), snapPositionY(at.getMinY()), width, tileHeight);
    }

    /// What of this can be seen now.
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
        return new BoundingBox(0, top, getWidth(), high);
    }

    /// @param seen first page in sight
    /// @param unseen first page below what is in sight
    private void make(int first, int seen, int unseen, int end) {
        var before = new IdentityHashMap<>(tiles);
        tiles.clear();
        for (var i = first; i < end; i++) {
            var page = sheet.pages().get(i);
            var tile = before.remove(page);
            if (tile == null) {
                tile = tile(page, before, i >= seen && i < unseen);
            }
            if (tile != null) {
                tiles.put(page, tile);
                stand(tile, i);
            }
        }
        getChildren().removeAll(before.values());
    }

    private void stand(PageTileView tile, int at) {
        tile.show(at, sorting.place(tile.page()));
        if (tile.getParent() == null) {
            tile.mark(sheet.marked().contains(tile.page()));
            getChildren().add(tile);
            tile.applyCss();
        }
    }

    /// A page that got its row or lost it keeps its tile. One that was turned goes on showing what it was until its
    /// picture is drawn.
    private @Nullable PageTileView tile(ScannedPage page, Map<ScannedPage, PageTileView> gone, boolean inSight) {
        var original = page.page().first().original();
        var was = gone.keySet().stream()
                .filter(p -> p.page().first().original() == original)
                .findFirst();
        var before = was.map(gone::get).orElse(null);
        if (before != null && before.became(page)) {
            was.ifPresent(gone::remove);
            return before;
        }
        return inSight ? new PageTileView(page, scan, words, before) : null;
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
