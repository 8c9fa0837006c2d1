// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// Small pictures of the pages, in their order. A page that did not change keeps its picture; one is dragged to another
/// place or onto a row of the checklist.
final class PageTilesView extends TilePane {

    private static final String DRAGGED = "motcua-page:";
    private static final double THUMB = 132;
    private static final double TALL = THUMB * 1.42;

    private final ScanViewModel scan;
    private final SheetViewModel sheet;
    private final SortingViewModel sorting;
    private final Words words;
    private final Map<ScannedPage, Tile> tiles = new IdentityHashMap<>();

    PageTilesView(ScanViewModel scan, SortingViewModel sorting, Words words) {
        super(14, 14);
        this.scan = scan;
        this.sheet = scan.sheet();
        this.sorting = sorting;
        this.words = words;
        setPrefColumns(5);
        sheet.pages().subscribe(this::show);
        sorting.changes().subscribe(this::show);
        sheet.selected().subscribe(this::mark);
        sheet.marks().subscribe(this::mark);
        scan.jam().now().subscribe(this::show);
        show();
    }

    /// The place of a page that is dragged, -1 for anything else.
    static int dragged(Dragboard board) {
        var text = board.hasString() ? board.getString() : "";
        return text.startsWith(DRAGGED) ? Integer.parseInt(text.substring(DRAGGED.length())) : -1;
    }

    private void show() {
        var now = new ArrayList<Node>();
        var kept = new IdentityHashMap<ScannedPage, Tile>();
        for (var i = 0; i < sheet.pages().size(); i++) {
            var page = sheet.pages().get(i);
            var old = tiles.get(page);
            var tile = old == null ? new Tile(page) : old;
            tile.name(i);
            kept.put(page, tile);
            now.add(tile.box);
        }
        var jam = scan.jam().now().get();
        if (jam != null && !jam.half()) {
            now.add(Math.min(jam.page(), now.size()), awaited(jam.next()));
        }
        tiles.clear();
        tiles.putAll(kept);
        getChildren().setAll(now);
        mark();
    }

    /// The place of a page that is still in the stack.
    private Node awaited(int number) {
        var frame = Boxes.styled(new StackPane(Icon.of("scanner")), "item", "page-awaited");
        frame.setMinSize(THUMB + 18, TALL + 18);
        var waits = new Pill(Pill.Kind.MUTED, "timer-sand", words.get("counter.jam.waiting"));
        return Boxes.column(5, frame, Texts.line(words.get("counter.scan.page", number)), waits);
    }

    private void mark() {
        var marked = sheet.marked();
        tiles.forEach((page, tile) -> {
            tile.frame.getStyleClass().remove("item-used");
            if (marked.contains(page)) {
                tile.frame.getStyleClass().add("item-used");
            }
        });
    }

    /// The selected tile, to scroll to.
    Optional<Node> selectedTile() {
        var at = sheet.selected().get();
        var tile =
                at >= 0 && at < sheet.pages().size() ? tiles.get(sheet.pages().get(at)) : null;
        return tile == null ? Optional.empty() : Optional.of(tile.box);
    }

    private final class Tile {

        private final ScannedPage page;
        private final StackPane frame;
        private final VBox box;
        private final Label name = Texts.line("");
        private int index;

        Tile(ScannedPage page) {
            this.page = page;
            var picture = new ImageView();
            if (page.thumbnail().length > 0) {
                picture.setImage(
                        new Image(new ByteArrayInputStream(page.thumbnail()), THUMB * 2, TALL * 2, true, true));
            }
            picture.setPreserveRatio(true);
            picture.setFitWidth(THUMB);
            picture.setFitHeight(TALL);
            frame = Boxes.styled(new StackPane(picture), "item");
            frame.setMinHeight(TALL + 18);
            if (page.blank()) {
                frame.getStyleClass().add("page-blank");
                frame.getChildren()
                        .add(Boxes.styled(
                                Boxes.column(
                                        6,
                                        Icon.of("file-hidden"),
                                        Texts.line(words.get("counter.scan.blank"), "strong")),
                                "page-blank-words"));
            } else if (!page.faults().isEmpty()) {
                frame.getStyleClass().add("page-faulty");
            }
            box = Boxes.column(5, frame, name, below());
            box.setMaxWidth(THUMB + 18);
            frame.setOnMouseClicked(event -> sheet.selectAt(index, event.isShiftDown()));
            drag();
        }

        void name(int at) {
            index = at;
            name.setText(
                    page.row() > 0
                            ? words.get("counter.scan.page.row", at + 1, page.row())
                            : words.get("counter.scan.page", at + 1));
            frame.setAccessibleText(name.getText());
            box.getChildren().set(2, below());
        }

        private Node below() {
            if (page.blank()) {
                return Boxes.row(
                        6,
                        button("counter.scan.keep", "Enter", scan::keep),
                        button("counter.scan.drop", "Del", scan::drop));
            }
            if (!page.faults().isEmpty()) {
                var fault = page.faults().getFirst();
                return Boxes.column(
                        5,
                        new Pill(
                                Pill.Kind.BAD,
                                "alert-octagon-outline",
                                words.get("pages.fault." + fault.kind(), fault.figure())),
                        button("counter.scan.again", "Shift F6", scan::rescan));
            }
            return pill();
        }

        private Node button(String key, String cap, Runnable act) {
            var button = new Button();
            button.setGraphic(Boxes.row(5, Texts.line(words.get(key), "button-text"), new Keycap(cap)));
            button.getStyleClass().add("small");
            button.setFocusTraversable(false);
            button.setAccessibleText(words.get(key));
            button.setOnAction(_ -> {
                sheet.selectAt(index, false);
                act.run();
            });
            return button;
        }

        private Node pill() {
            var place = sorting.place(page);
            if (place.isPresent()) {
                return SortingPillView.of(place.get(), words);
            }
            if (page.row() > 0) {
                return new Pill(Pill.Kind.OK, "check-circle", words.get("counter.scan.assigned"));
            }
            if (page.page().isCard()) {
                return new Pill(Pill.Kind.OK, "card-account-details-outline", words.get("counter.scan.card"));
            }
            var edits = page.edits();
            if (edits.deskew() != 0) {
                return new Pill(Pill.Kind.MUTED, "auto-fix", words.get("pages.level", Math.abs(edits.degrees())));
            }
            if (edits.quarterTurns() != 0) {
                return new Pill(Pill.Kind.MUTED, "auto-fix", words.get("pages.turned"));
            }
            if (edits.crop() != null) {
                return new Pill(Pill.Kind.MUTED, "auto-fix", words.get("pages.cropped"));
            }
            return new Pill(Pill.Kind.OK, "check", words.get("counter.scan.fine", page.dpi()));
        }

        private void drag() {
            box.setOnDragDetected(event -> {
                var content = new ClipboardContent();
                content.putString(DRAGGED + index);
                box.startDragAndDrop(TransferMode.MOVE).setContent(content);
                event.consume();
            });
            box.setOnDragOver(event -> {
                if (dragged(event.getDragboard()) >= 0) {
                    event.acceptTransferModes(TransferMode.MOVE);
                    event.consume();
                }
            });
            box.setOnDragDropped(event -> {
                var from = dragged(event.getDragboard());
                if (from >= 0) {
                    sheet.place(from, index);
                    event.setDropCompleted(true);
                    event.consume();
                }
            });
        }
    }
}
