// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.io.ByteArrayInputStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.PaperPreview;
import vn.motcua.desktop.kit.SectionTitle;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// Form 01 as it stands now, and what F9 will do.
final class ReceiptView extends VBox {

    ReceiptView(DraftViewModel draft, Words words, String printer) {
        super(10);
        getStyleClass().add("right-pane");
        Boxes.width(this, 28);
        var paper = new PaperPreview();
        draft.receipt()
                .subscribe(png -> paper.page().set(png == null ? null : new Image(new ByteArrayInputStream(png))));
        var will = Boxes.column(
                6,
                Texts.line(words.get("counter.when"), "section-title"),
                step(words.get("counter.when.code")),
                step(words.get("counter.when.print", printer)),
                step(words.get("counter.when.send")));
        getChildren()
                .addAll(
                        new SectionTitle(
                                "receipt-text-outline",
                                words.get("counter.receipt"),
                                new SimpleStringProperty(words.get("counter.receipt.form"))),
                        Boxes.tall(paper),
                        Boxes.styled(will, "note"));
        will.setMinHeight(USE_PREF_SIZE);
    }

    private static Node step(String text) {
        return Boxes.row(8, Icon.of("chevron-right", "icon-s", "muted-icon"), Texts.clipped(text, "muted-m"));
    }
}
