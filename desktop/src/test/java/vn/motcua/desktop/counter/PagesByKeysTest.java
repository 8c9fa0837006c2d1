// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.shell.Hands;
import vn.motcua.model.Sample;

/// A thick file in the scan sheet, gone through without a mouse.
class PagesByKeysTest extends AtWindow {

    private static final int PAGES = 60;

    @BeforeEach
    void scanAThickFile() {
        var page = Bench.written();
        IntStream.range(0, PAGES).forEach(_ -> bench.paper.add(page));
        Hands.onScreen(() -> {
            bench.counter.card(Bench.card());
            bench.counter.choose(Sample.BIRTH);
            bench.counter.draft().openScan();
            bench.counter.draft().scan().scan();
        });
    }

    @Test
    void homeAndEndGoToTheEndsAndShowThem() {
        press(KeyCode.HOME);
        assertChosenInSight(0);
        press(KeyCode.END);
        assertChosenInSight(PAGES - 1);
    }

    @Test
    void pageDownGoesAScreenOnWithoutSkippingARowAndPageUpGoesBack() {
        press(KeyCode.HOME);
        press(KeyCode.DOWN);
        var row = chosen();
        assertTrue(row > 1 && row < PAGES / 2, row + " in a row");
        press(KeyCode.PAGE_DOWN);
        var screen = chosen() - row;
        assertTrue(screen >= row && screen % row == 0, screen + " on");
        assertChosenInSight(row + screen);
        press(KeyCode.PAGE_UP);
        assertChosenInSight(row);
        press(KeyCode.UP);
        assertChosenInSight(0);
        for (var at = 0; at < PAGES - 1; at = chosen()) {
            press(KeyCode.PAGE_DOWN);
            assertTrue(chosen() > at && chosen() <= at + screen, at + " to " + chosen());
            assertChosenInSight(chosen());
        }
    }

    @Test
    void shiftAndAPageKeyMarkAllInBetweenAndCarryingThemKeepsThemInSight() {
        press(KeyCode.HOME);
        press(KeyCode.PAGE_DOWN, true, false);
        var marked = bench.counter.draft().scan().sheet().marked().size();
        assertEquals(chosen() + 1, marked);
        for (var i = 0; i < marked; i++) {
            press(KeyCode.RIGHT, false, true);
        }
        assertEquals(2 * marked - 1, chosen());
        assertChosenInSight(chosen());
    }

    @Test
    void tilesOfPagesThatGetTheirRowSayItAndStayTheSame() {
        var scan = bench.counter.draft().scan();
        press(KeyCode.HOME);
        Hands.waitFor(() -> tile(WORDS.get("counter.scan.page", 1)) != null);
        var first = tile(WORDS.get("counter.scan.page", 1));
        Hands.onScreen(() -> scan.assign(2));
        Hands.waitFor(() -> {
            scan.assigning().asIs();
            return tile(WORDS.get("counter.scan.page.row", 1, 2)) != null;
        });
        assertSame(first, tile(WORDS.get("counter.scan.page.row", 1, 2)));
        Hands.onScreen(scan.sheet()::undo);
        Hands.waitFor(() -> tile(WORDS.get("counter.scan.page", 1)) != null);
        assertSame(first, tile(WORDS.get("counter.scan.page", 1)));
    }

    private @Nullable Node tile(String name) {
        return stage.getScene().getRoot().lookupAll(".item").stream()
                .filter(frame -> name.equals(frame.getAccessibleText()))
                .findFirst()
                .map(Node::getParent)
                .orElse(null);
    }

    private int chosen() {
        return Hands.onScreen(
                () -> bench.counter.draft().scan().sheet().selected().get());
    }

    private void assertChosenInSight(int wanted) {
        assertEquals(wanted, chosen());
        Hands.waitFor(() -> isInSight(wanted));
    }

    private boolean isInSight(int page) {
        var name = WORDS.get("counter.scan.page", page + 1);
        return stage.getScene().getRoot().lookupAll(".page-chosen").stream()
                .filter(frame -> name.equals(frame.getAccessibleText()))
                .anyMatch(frame -> seen(frame).contains(inScene(frame)));
    }

    private static Bounds seen(Node frame) {
        var at = frame.getParent();
        while (!(at instanceof ScrollPane)) {
            at = at.getParent();
        }
        return inScene(at);
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private void press(KeyCode code) {
        press(code, false, false);
    }

    private void press(KeyCode code, boolean shift, boolean control) {
        Hands.onScreen(() -> {
            var key = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
            assertTrue(view.pressed(key), code.name());
        });
    }
}
