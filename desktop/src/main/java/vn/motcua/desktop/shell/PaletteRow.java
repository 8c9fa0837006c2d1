// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.model.citizen.NameKey;

/// One line of the palette, with the part that was asked for in colour.
final class PaletteRow extends HBox {

    PaletteRow(PaletteItem item, String asked) {
        super(12);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("palette-row");
        setAccessibleText(item.text());
        var text = Boxes.row(0, marked(item.text(), asked.replaceFirst("^[>#]\\s*", "")));
        getChildren()
                .addAll(Icon.of(item.icon(), "muted-icon"), Boxes.wide(text), Texts.line(item.detail(), "muted-s"));
        if (!item.keys().isEmpty()) {
            getChildren().add(new Keycap(item.keys()));
        }
    }

    private static TextFlow marked(String text, String asked) {
        var flow = new TextFlow();
        flow.setMaxHeight(Region.USE_PREF_SIZE);
        var hit = hit(text, asked);
        if (hit < 0) {
            flow.getChildren().add(Boxes.styled(new Text(text), "palette-plain"));
            return flow;
        }
        var end = Math.min(text.length(), hit + asked.strip().length());
        flow.getChildren()
                .addAll(
                        Boxes.styled(new Text(text.substring(0, hit)), "palette-plain"),
                        Boxes.styled(new Text(text.substring(hit, end)), "palette-hit"),
                        Boxes.styled(new Text(text.substring(end)), "palette-plain"));
        return flow;
    }

    /// Where the folded text holds what was asked for. Folding an NFC text keeps its length, sign by sign; where it
    /// does not, nothing is marked.
    static int hit(String text, String asked) {
        var key = NameKey.of(text).value();
        var part = NameKey.of(asked).value();
        return part.isEmpty() || key.length() != text.length() ? -1 : key.indexOf(part);
    }
}
