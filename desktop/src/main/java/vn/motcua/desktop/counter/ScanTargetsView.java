// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import javafx.scene.Node;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.DrawnRows;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// The rows of the checklist beside the pages: Alt and a digit, or a page dropped on a row, gives it pages.
final class ScanTargetsView extends VBox {

    private final DraftViewModel draft;
    private final Words words;
    private final DrawnRows<Target> rows = new DrawnRows<>(this, this::drawn);

    ScanTargetsView(DraftViewModel draft, Words words) {
        super(8);
        this.draft = draft;
        this.words = words;
        draft.rows().subscribe(this::show);
        draft.scan().pages().subscribe(this::show);
        show();
    }

    private void show() {
        rows.show(draft.rows().stream().map(this::target).toList());
    }

    private record Target(ChecklistRow row, long pages) {}

    private Target target(ChecklistRow row) {
        var no = row.paper().no();
        return new Target(
                row, draft.scan().pages().stream().filter(p -> p.row() == no).count());
    }

    private Node drawn(Target target) {
        var row = target.row();
        var no = row.paper().no();
        var count = target.pages();
        var text = count > 0
                ? words.get("counter.scan.target.pages", count)
                : row.isDone() ? words.get("counter.row." + row.state()) : words.get("counter.scan.target.none");
        var pill = new Pill(
                row.isDone() ? Pill.Kind.OK : Pill.Kind.MUTED, row.isDone() ? "check-circle" : "circle-outline", text);
        var box = Boxes.styled(
                Boxes.column(
                        5,
                        Texts.wrapped(no + ". " + row.paper().name()),
                        Boxes.row(8, pill, Boxes.space(), new Keycap("Alt " + no))),
                "item");
        box.setOnDragOver(event -> {
            if (PageTileView.dragged(event.getDragboard()) >= 0) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        box.setOnDragDropped(event -> {
            var at = PageTileView.dragged(event.getDragboard());
            if (at >= 0) {
                draft.scan().assigning().assignMarked(no, at);
                event.setDropCompleted(true);
                event.consume();
            }
        });
        return box;
    }
}
