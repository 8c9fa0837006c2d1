// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.io.ByteArrayInputStream;
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
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.counter.StackOrder.Place;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// One page among the small pictures: how it looks, its number, and what is to be said of it. It can be dragged to
/// another place or onto a row of the checklist.
final class PageTileView extends VBox {

    static final double WIDTH = 150;
    static final double HEIGHT = 260; // until one was seen

    private static final String DRAGGED = "motcua-page:";
    private static final double THUMB = 132;
    private static final double TALL = THUMB * 1.42;
    static final double FRAME = TALL + 18;

    private final ScanViewModel scan;
    private final SheetViewModel sheet;
    private final Words words;
    private ScannedPage page;
    private final ImageView picture = new ImageView();
    private final StackPane frame;
    private final Label name = Texts.line("");
    private Optional<Place> place = Optional.empty();
    private int index = -1;

    /// @param before how the page looked before; shown until its picture is ready
    PageTileView(ScannedPage page, ScanViewModel scan, Words words, @Nullable PageTileView before) {
        super(5);
        this.scan = scan;
        this.sheet = scan.sheet();
        this.words = words;
        this.page = page;
        frame = frame();
        setMaxWidth(WIDTH);
        drag();
        if (before != null) {
            picture.setImage(before.picture.getImage());
        }
        if (page.thumbnail().length > 0) {
            sheet.drawn(page, PageTileView::image, picture::setImage);
        }
    }

    private static Image image(byte[] jpeg) {
        return new Image(new ByteArrayInputStream(jpeg));
    }

    private StackPane frame() {
        picture.setPreserveRatio(true);
        picture.setFitWidth(THUMB);
        picture.setFitHeight(TALL);
        var made = Boxes.styled(new StackPane(picture), "item");
        made.setMinHeight(FRAME);
        if (page.blank()) {
            made.getStyleClass().add("page-blank");
            made.getChildren()
                    .add(Boxes.styled(
                            Boxes.column(
                                    6, Icon.of("file-hidden"), Texts.line(words.get("counter.scan.blank"), "strong")),
                            "page-blank-words"));
        } else if (!page.faults().isEmpty()) {
            made.getStyleClass().add("page-faulty");
        }
        made.setOnMouseClicked(event -> sheet.selectAt(index, event.isShiftDown()));
        return made;
    }

    ScannedPage page() {
        return page;
    }

    /// Becomes the tile of a page that looks the same and has another place or row.
    ///
    /// @return whether it does
    boolean became(ScannedPage now) {
        if (!now.looksLike(page)) {
            return false;
        }
        page = now;
        index = -1;
        return true;
    }

    /// @param at its place in the sheet
    /// @param proposed the row it is proposed for
    void show(int at, Optional<Place> proposed) {
        if (at == index && proposed.equals(place)) {
            return;
        }
        index = at;
        place = proposed;
        name.setText(
                page.row() > 0
                        ? words.get("counter.scan.page.row", at + 1, page.row())
                        : words.get("counter.scan.page", at + 1));
        frame.setAccessibleText(name.getText());
        getChildren().setAll(frame, name, below());
    }

    void mark(boolean marked) {
        if (!marked) {
            frame.getStyleClass().remove("page-chosen");
        } else if (!frame.getStyleClass().contains("page-chosen")) {
            frame.getStyleClass().add("page-chosen");
        }
    }

    private Node below() {
        if (page.blank()) {
            return Boxes.row(
                    6,
                    button("counter.scan.keep", "Enter", sheet.edits()::keep),
                    button("counter.scan.drop", "Del", sheet::drop));
        }
        if (!page.faults().isEmpty()) {
            var fault = page.faults().getFirst();
            var told = Boxes.column(
                    5,
                    new Pill(
                            Pill.Kind.BAD,
                            "alert-octagon-outline",
                            words.get("pages.fault." + fault.kind(), fault.figure())));
            proposed().ifPresent(told.getChildren()::add);
            told.getChildren().add(button("counter.scan.again", "Shift F6", scan::rescan));
            return told;
        }
        return proposed().orElseGet(this::pill);
    }

    /// Where the page would go. That nothing was read on a picture makes it no blank page.
    private Optional<Node> proposed() {
        return place.filter(p -> p.why() != StackOrder.Why.BLANK || page.looksBlank())
                .map(p -> SortingPillView.of(p, words));
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

    /// The place of a page that is dragged, -1 for anything else.
    static int dragged(Dragboard board) {
        var text = board.hasString() ? board.getString() : "";
        return text.startsWith(DRAGGED) ? Integer.parseInt(text.substring(DRAGGED.length())) : -1;
    }

    private void drag() {
        setOnDragDetected(event -> {
            var content = new ClipboardContent();
            content.putString(DRAGGED + index);
            startDragAndDrop(TransferMode.MOVE).setContent(content);
            event.consume();
        });
        setOnDragOver(event -> {
            if (dragged(event.getDragboard()) >= 0) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        setOnDragDropped(event -> {
            var from = dragged(event.getDragboard());
            if (from >= 0) {
                sheet.place(from, index);
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }
}
