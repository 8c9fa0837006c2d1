// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Card;
import vn.motcua.desktop.kit.FormField;
import vn.motcua.desktop.kit.Hero;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.kit.Named;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.PaneDesk;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.desktop.kit.Scrolled;
import vn.motcua.desktop.kit.SectionTitle;
import vn.motcua.desktop.kit.Segments;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.OfficeUnit;

/// Bags of the post at the office: they wait on the left, one is opened before both sides in the middle.
public final class BagsView extends PaneDesk {

    private static final double LEFT = 23;

    private final BagsViewModel bags;
    private final Words words;
    private final Consumer<DossierId> openDossier;
    private final VBox list = Boxes.column(8);
    private final VBox rows = Boxes.column(0);
    private final VBox surplus = Boxes.column(4);
    private final SimpleStringProperty title = new SimpleStringProperty("");
    private final SimpleStringProperty below = new SimpleStringProperty("");
    private final SimpleStringProperty results = new SimpleStringProperty("");
    private final CheckBox broken;
    private final TextField giver = new TextField();
    private final TextField remark = new TextField();
    private final TextField to = new TextField();
    private final TextField home = new TextField();
    private final ComboBox<OfficeUnit> post = new ComboBox<>();
    private final VBox codes = Boxes.column(2);
    private final Region work;
    private final Hero empty;

    /// @param openDossier goes to a dossier's own desk, where it is asked for a supplement or refused
    public BagsView(BagsViewModel bags, Words words, Consumer<DossierId> openDossier) {
        this.bags = bags;
        this.words = words;
        this.openDossier = openDossier;
        broken = new CheckBox(words.get("post.open.broken"));
        broken.setWrapText(true);
        var give = new ActionButton(
                words.get("post.give"), "truck-delivery-outline", "F7", () -> bags.giveResults(to.getText()));
        work = work();
        empty = Boxes.styled(
                new Hero("package-variant-closed", words.get("post.open.hero"), words.get("post.open.hero.line")),
                "page");
        said(new SaidView(bags.outcome(), words));
        var reprint = new ActionButton(words.get("post.reprint"), "printer-outline", "Shortcut+P", bags::reprint);
        var accept = new ActionButton(words.get("post.accept"), "file-check-outline", "F8", bags::accept);
        var sign = new ActionButton(words.get("post.sign"), "draw", "F9", bags::sign).accent();
        var none = bags.opening().isNull();
        accept.disableProperty().bind(none);
        sign.disableProperty().bind(none);
        lay(
                SaidView.left(LEFT, waitingBags(give)),
                new ActionBar(List.of(), List.of(reprint, accept, sign)).elsewhere(give));
        InvalidationListener changed = _ -> fill();
        bags.bags().addListener(changed);
        bags.results().addListener(changed);
        bags.opening().subscribe(this::show);
        fill();
    }

    private Region waitingBags(ActionButton give) {
        to.setPromptText(words.get("post.give.to"));
        home.setPromptText(words.get("post.give.home"));
        home.setOnAction(_ -> {
            bags.sendHome(home.getText());
            home.clear();
        });
        post.getItems().setAll(bags.posts());
        post.setMaxWidth(Double.MAX_VALUE);
        post.setConverter(new Named<>(unit -> unit.office().name()));
        post.valueProperty().bindBidirectional(bags.post());
        var carrier = new TextField();
        carrier.textProperty().bindBidirectional(bags.carrierNo());
        return Boxes.column(
                12,
                Texts.wrapped(words.get("post.bags"), "h2"),
                list,
                new SectionTitle("truck-delivery-outline", words.get("post.give.title"), new SimpleStringProperty("")),
                Texts.wrapped(results, "muted-m"),
                codes,
                home,
                new FormField(words.get("post.give.post"), false, post),
                new FormField(words.get("post.give.carrier"), false, carrier),
                to,
                give);
    }

    private Region work() {
        broken.setOnAction(_ -> bags.change(o -> o.sealIntact(!broken.isSelected())));
        giver.textProperty().subscribe(text -> bags.change(o -> o.given(text)));
        remark.textProperty().subscribe(text -> bags.change(o -> o.remark(text)));
        var legal = new Note(
                Pill.Kind.WARN,
                "clock-alert-outline",
                Texts.wrapped(words.get("post.open.legal"), "strong"),
                Texts.wrapped(words.get("post.open.legal.line"), "muted-m"));
        var found = new Card(8, Texts.wrapped(words.get("post.open.check"), "h2"), rows, surplus);
        var sides = new Card(
                10,
                Texts.wrapped(words.get("post.open.sides"), "h2"),
                broken,
                new FormField(words.get("post.open.giver"), true, giver),
                new FormField(words.get("post.open.remark"), false, remark));
        var head = Boxes.column(2, Texts.wrapped(title, "h1"), Texts.wrapped(below, "muted-s"));
        return new Scrolled(Boxes.styled(Boxes.column(12, head, found, sides, legal), "middle-pane"));
    }

    private void fill() {
        list.getChildren().setAll(bags.bags().stream().map(this::bag).toList());
        if (bags.bags().isEmpty()) {
            list.getChildren().add(Texts.wrapped(words.get("post.bags.none"), "muted-s"));
        }
        results.set(words.get("post.give.count", bags.results().size()));
        codes.getChildren()
                .setAll(bags.results().stream()
                        .map(d -> Texts.line(d.code().map(c -> c.value()).orElse(""), "muted-s"))
                        .toList());
    }

    private Node bag(Bag bag) {
        var state =
                words.get("post.bag.state", bag.dossiers().size(), bag.signed().size(), bag.sealNo());
        var box = Boxes.styled(
                Boxes.column(2, Texts.line(bag.number(), "strong"), Texts.wrapped(state, "muted-s")), "item");
        var now = bags.opening().get();
        if (now != null && now.bag().number().equals(bag.number())) {
            box.getStyleClass().add("item-used");
        }
        box.setOnMouseClicked(_ -> bags.open(bag));
        return box;
    }

    private void show(@Nullable Opening now) {
        work(now == null ? empty : work);
        if (now == null) {
            return;
        }
        title.set(words.get("post.open.title", now.bag().number()));
        below.set(words.get(
                "post.open.below",
                now.bag().sealNo(),
                now.checked(),
                now.bag().open().size()));
        broken.setSelected(!now.sealIntact());
        rows.getChildren()
                .setAll(now.bag().dossiers().stream().map(d -> row(now, d)).toList());
        surplus.getChildren()
                .setAll(now.surplus().stream()
                        .map(s -> Texts.wrapped(words.get("post.open.surplus", s), "text-warn"))
                        .toList());
        fill();
    }

    private Node row(Opening now, Dossier dossier) {
        var text = Boxes.column(
                2,
                Texts.line(Bag.noteNo(dossier), "strong"),
                Texts.wrapped(Mask.name(dossier.applicant().name()) + " · " + dossier.procedureName(), "muted-m"),
                Texts.wrapped(words.get("post.open.seal", Sealing.sealOf(dossier)), "muted-s"));
        var parts = new ArrayList<Node>(List.of(Boxes.wide(text)));
        if (Bag.signedAt(dossier).isPresent()) {
            var open = new Button(words.get("post.open.dossier"));
            open.getStyleClass().add("small");
            open.setMinWidth(Region.USE_PREF_SIZE);
            open.setOnAction(_ -> openDossier.accept(dossier.id()));
            parts.add(new Pill(Pill.Kind.OK, "check-circle", words.get("post.open.signed")));
            parts.add(open);
        } else {
            parts.add(choice(now, dossier.id()));
        }
        var row = Boxes.styled(Boxes.row(10, parts.toArray(Node[]::new)), "paper-row");
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private Node choice(Opening now, DossierId id) {
        var choice = new Segments(Stream.concat(
                        Stream.of(words.get("post.found.NONE")),
                        Stream.of(Opening.Found.values()).map(f -> words.get("post.found." + f)))
                .toList());
        var found = now.found().get(id);
        choice.chosen().set(found == null ? 0 : found.ordinal() + 1);
        choice.chosen().addListener((_, _, picked) -> {
            if (picked.intValue() > 0) {
                bags.found(id, Opening.Found.values()[picked.intValue() - 1]);
            }
        });
        return choice;
    }

    @Override
    public boolean scanned(Scan scan) {
        var ours = scan.kind() == Scan.Kind.DOSSIER && PostNumbers.isOne(scan.text());
        if (ours) {
            bags.scanned(scan.text());
        } else if (scan.kind() == Scan.Kind.DOSSIER) {
            bags.sendHome(scan.text());
        }
        return scan.kind() == Scan.Kind.DOSSIER;
    }

    @Override
    public void entered() {
        bags.load();
    }

    @Override
    public ObservableValue<? extends Number> waiting() {
        return Bindings.size(bags.bags());
    }
}
