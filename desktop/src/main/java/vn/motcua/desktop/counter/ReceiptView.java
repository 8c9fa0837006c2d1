// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.io.ByteArrayInputStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.PaperPreview;
import vn.motcua.desktop.kit.SectionTitle;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Stage;

/// Form 01 as it stands now, and what F9 will do.
final class ReceiptView extends VBox {

    ReceiptView(DraftViewModel draft, ObservableValue<Sheet> sheet, Words words, String printer) {
        super(10);
        getStyleClass().add("right-pane");
        Boxes.width(this, 28);
        var paper = new PaperPreview().whole();
        draft.preview()
                .page()
                .subscribe(png -> paper.page().set(png == null ? null : new Image(new ByteArrayInputStream(png))));
        var will = Boxes.column(
                6,
                Texts.line(words.get("counter.when"), "section-title"),
                step(words.get("counter.when.code")),
                step(words.get("counter.when.print", printer)),
                step(words.get("counter.when.send")));
        var form = new SimpleStringProperty("");
        var title = new SimpleStringProperty("");
        Runnable show = () -> {
            var number = number(draft, sheet.getValue());
            title.set(words.get("counter.receipt." + number));
            form.set(words.get("counter.receipt.form", number));
            will.setVisible(sheet.getValue() == Sheet.NONE && draft.draft().isPresent());
        };
        will.managedProperty().bind(will.visibleProperty());
        sheet.subscribe(_ -> show.run());
        draft.dossier().subscribe(_ -> show.run());
        getChildren()
                .addAll(
                        new SectionTitle("receipt-text-outline", title, form),
                        Boxes.tall(paper),
                        Boxes.styled(will, "note"));
        will.setMinHeight(USE_PREF_SIZE);
    }

    /// Number of the form that is shown.
    private static String number(DraftViewModel draft, Sheet sheet) {
        var dossier = draft.dossier().get();
        if (dossier != null && dossier.stage() instanceof Stage.Refused || sheet == Sheet.REFUSAL) {
            return "03";
        }
        var asked = dossier != null && dossier.stage() instanceof Stage.AwaitingSupplement;
        return asked || sheet == Sheet.SUPPLEMENT ? "02" : "01";
    }

    private static Node step(String text) {
        return Boxes.row(8, Icon.of("chevron-right", "icon-s", "muted-icon"), Texts.clipped(text, "muted-m"));
    }
}
