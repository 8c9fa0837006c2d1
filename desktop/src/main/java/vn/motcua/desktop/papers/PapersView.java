// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.papers;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.PaperPreview;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Pixels;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// The scanned papers of a dossier: all of them on the left where there is room, the open page on the right, or how it
/// is coming, or why it cannot be shown. An identity paper says that its opening is written down.
public final class PapersView extends BorderPane {

    private static final int KEYS = 9;
    private static final double KIB = 1024;
    /// In widths of the list: below that (large letters, or a sheet beside it) the list gives way to the page.
    private static final double ROOMY = 2.1;

    private final PapersViewModel papers;
    private final Words words;
    private final boolean digits;
    private final VBox list = Boxes.column(8);
    private final VBox head = Boxes.column(6);
    private final FlowPane acts = new FlowPane(8, 4);
    private final ActionButton next;
    private final ActionButton pageAfter;
    private final ActionButton pageBefore;
    private final PaperPreview preview = new PaperPreview();
    private final BorderPane open = new BorderPane();

    /// @param digits whether Alt and a digit open a paper; not where these keys are somebody else's
    public PapersView(PapersViewModel papers, Words words, boolean digits) {
        this.papers = papers;
        this.words = words;
        this.digits = digits;
        next = new ActionButton(words.get("papers.next"), "file-eye-outline", "F4", papers::next).quiet();
        pageAfter = new ActionButton(words.get("papers.page.next"), "chevron-down", "Page_Down", () -> papers.turn(1))
                .quiet();
        pageBefore = new ActionButton(words.get("papers.page.before"), "chevron-up", "Page_Up", () -> papers.turn(-1))
                .quiet();
        acts.setAlignment(Pos.CENTER_LEFT);
        acts.getChildren().setAll(buttons());
        var left = Boxes.width(
                Boxes.styled(Boxes.column(12, Texts.wrapped(words.get("papers.title"), "h1"), list), "left-pane"),
                22.5);
        Boxes.shownWhile(
                left, widthProperty().greaterThan(left.minWidthProperty().multiply(ROOMY)));
        setLeft(left);
        open.setTop(Boxes.styled(head, "page"));
        setCenter(open);
        setMinWidth(0);
        getStyleClass().add("screen");
        papers.papers().subscribe(this::showList);
        papers.at().subscribe(_ -> {
            showList();
            show(papers.sight().get());
        });
        papers.sight().subscribe(this::show);
    }

    /// Its own keys.
    public List<ActionButton> buttons() {
        return List.of(next, pageAfter, pageBefore);
    }

    /// @return whether the key was one of its own
    public boolean pressed(KeyEvent key) {
        var mine = digits && key.isAltDown() && key.getCode().isDigitKey();
        if (mine) {
            papers.choose(key.getCode().getCode() - KeyCode.DIGIT1.getCode());
        }
        return mine;
    }

    private void showList() {
        list.getChildren().clear();
        for (var i = 0; i < papers.papers().size(); i++) {
            list.getChildren().add(row(i));
        }
    }

    private Node row(int index) {
        var row = Boxes.row(
                8,
                Boxes.wide(Texts.wrapped(papers.papers().get(index).required().name(), "strong")));
        if (digits && index < KEYS) {
            row.getChildren().add(new Keycap("Alt " + (index + 1)));
        }
        var item = Boxes.styled(Boxes.column(0, row), "item");
        if (index == papers.at().get()) {
            item.getStyleClass().add("item-used");
        }
        item.setOnMouseClicked(_ -> papers.choose(index));
        return item;
    }

    private void show(Sight sight) {
        offer(next, papers.papers().size() > 1 || sight instanceof Sight.Away);
        var leaves = sight instanceof Sight.Seen(var _, var pages, var _) && pages > 1;
        offer(pageAfter, leaves);
        offer(pageBefore, leaves);
        head.getChildren().clear();
        var paper = papers.paper();
        if (paper != null) {
            head.getChildren()
                    .setAll(Texts.wrapped(paper.required().name(), "h2"), Texts.wrapped(where(sight), "muted-s"), acts);
            if (paper.required().isIdentity()) {
                head.getChildren()
                        .add(new Note(Pill.Kind.WARN, "eye-outline", Texts.wrapped(words.get("papers.logged"))));
            }
        }
        if (!(sight instanceof Sight.Seen)) {
            preview.page().set(null);
        }
        open.setCenter(
                switch (sight) {
                    case Sight.Nothing _ -> preview;
                    case Sight.Coming _ -> turning();
                    case Sight.Seen seen -> {
                        preview.page().set(Pixels.image(seen.image()));
                        yield preview;
                    }
                    case Sight.Away away -> away(away);
                });
    }

    /// No key is offered that does nothing.
    private static void offer(ActionButton button, boolean now) {
        button.setVisible(now);
        button.setManaged(now);
        button.setDisable(!now);
    }

    private String where(Sight sight) {
        var which =
                words.get("papers.paper", papers.at().get() + 1, papers.papers().size());
        return switch (sight) {
            case Sight.Seen(var page, var pages, var _) -> which + " · " + words.get("papers.page", page, pages);
            case Sight.Coming(var bytes) -> words.get("papers.coming", size(bytes));
            case Sight.Nothing _, Sight.Away _ -> which;
        };
    }

    private static Node turning() {
        var turning = new ProgressIndicator();
        turning.setMaxSize(60, 60);
        return turning;
    }

    private Node away(Sight.Away away) {
        var fetched = !(away.why().code() instanceof PapersProblem);
        var note = new Note(
                fetched ? Pill.Kind.WARN : Pill.Kind.BAD,
                fetched ? "cloud-off-outline" : "alert-circle-outline",
                Texts.wrapped(fetched ? words.get("papers.away") : words.what(away.why()), "strong"),
                Texts.wrapped(
                        fetched ? words.what(away.why()) + " " + words.todo(away.why()) : words.todo(away.why()),
                        "muted-m"));
        return Boxes.styled(new VBox(note), "page");
    }

    private String size(long bytes) {
        return String.format(words.locale(), "%,d KB", Math.round(bytes / KIB));
    }
}
