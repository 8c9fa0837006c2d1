// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;

/// Finds texts that end in an ellipsis where they should not, and keys that have no words.
final class CutTexts {

    private static final Pattern KEY = Pattern.compile("\\[[a-z]+(\\.\\w+)+]");

    /// Of dossiers, sheets and receipts, and amounts: half of one is another one.
    private static final Pattern NUMBER = Pattern.compile("[A-Z][A-Z0-9.]*-\\d{6}-\\d{4}|\\d[\\d.]* ₫");

    private CutTexts() {}

    /// Codes and amounts that are not all there, also in tables and where other texts may end in an ellipsis.
    static List<String> numbersIn(Node node) {
        var found = new ArrayList<String>();
        lookForNumbers(node, found);
        return found;
    }

    private static void lookForNumbers(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled label && label.getText() != null) {
            NUMBER.matcher(label.getText())
                    .results()
                    .map(MatchResult::group)
                    .filter(number -> !isShown(number, label) || isPushedOut(label))
                    .forEach(found::add);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> lookForNumbers(child, found));
        }
    }

    private static boolean isShown(String number, Labeled label) {
        return label.getChildrenUnmodifiable().stream()
                .anyMatch(c -> c instanceof Text text
                        && text.getText().replace("\n", "").contains(number));
    }

    /// A column may be pushed beyond the edge of its table.
    private static boolean isPushedOut(Labeled label) {
        for (Node at = label; at != null; at = at.getParent()) {
            if (at instanceof TableView<?> table) {
                var cell = label.localToScene(label.getLayoutBounds());
                return cell.getMaxX()
                        > table.localToScene(table.getLayoutBounds()).getMaxX() + 1;
            }
        }
        return false;
    }

    static List<String> in(Node node) {
        var found = new ArrayList<String>();
        look(node, found);
        return found;
    }

    private static void look(Node node, List<String> found) {
        if (!node.isVisible() || node instanceof TableView) {
            return;
        }
        if (node instanceof Labeled label && (isCut(label) || isKey(label) || isOutside(label))) {
            found.add(label.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, found));
        }
    }

    /// Words give the key itself where they have no text.
    private static boolean isKey(Labeled label) {
        return label.getText() != null && KEY.matcher(label.getText()).find();
    }

    /// Beyond the left or right edge of its window, and not to be scrolled to.
    private static boolean isOutside(Labeled label) {
        for (Node at = label; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane) {
                return false;
            }
        }
        var bounds = label.localToScene(label.getLayoutBounds());
        return bounds.getWidth() > 0
                && (bounds.getMinX() < -1 || bounds.getMaxX() > label.getScene().getWidth() + 1);
    }

    private static boolean isCut(Labeled label) {
        var whole = label.getText();
        return whole != null
                && !whole.isEmpty()
                && !label.getStyleClass().contains("may-clip")
                && label.getChildrenUnmodifiable().stream()
                        .anyMatch(c -> c instanceof Text text
                                && text.getStyleClass().contains("text")
                                && !label.isWrapText()
                                && !text.getText().equals(whole));
    }
}
