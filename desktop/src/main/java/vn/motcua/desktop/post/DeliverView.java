// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
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
import vn.motcua.desktop.kit.PaneDesk;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.desktop.kit.Scrolled;
import vn.motcua.desktop.kit.Segments;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.ReturnPath;

/// Results on their way home: what the office gave on the left, one delivery in the middle.
public final class DeliverView extends PaneDesk {

    private static final double LEFT = 26;

    private final DeliverViewModel deliver;
    private final Words words;
    private final VBox rows = Boxes.column(8);
    private final SimpleStringProperty count = new SimpleStringProperty("");
    private final SimpleStringProperty title = new SimpleStringProperty("");
    private final SimpleStringProperty below = new SimpleStringProperty("");
    private final SimpleStringProperty way = new SimpleStringProperty("");
    private final SimpleStringProperty address = new SimpleStringProperty("");
    private final SimpleStringProperty money = new SimpleStringProperty("");
    private final Region work;
    private final Hero empty;

    public DeliverView(DeliverViewModel deliver, Words words) {
        this.deliver = deliver;
        this.words = words;
        work = work();
        empty = Boxes.styled(
                new Hero("truck-delivery-outline", words.get("post.deliver.hero"), words.get("post.deliver.line")),
                "page");
        var left =
                Boxes.column(12, Texts.wrapped(words.get("post.deliver"), "h2"), Texts.wrapped(count, "muted-s"), rows);
        said(new SaidView(deliver.outcome(), words));
        var round = new ActionButton(words.get("post.deliver.round"), "printer-outline", "F8", deliver::printRound);
        var back = new ActionButton(words.get("post.deliver.back"), "undo-variant", "F7", deliver::comesBack);
        var done = new ActionButton(words.get("post.deliver.done"), "hand-extended-outline", "F9", deliver::delivered)
                .accent();
        back.disableProperty().bind(deliver.open().isNull());
        done.disableProperty().bind(deliver.open().isNull());
        lay(SaidView.left(LEFT, left), new ActionBar(List.of(), List.of(round, back, done)));
        InvalidationListener changed = _ -> fill();
        deliver.waiting().addListener(changed);
        deliver.read().addListener(changed);
        deliver.open().subscribe(this::show);
        fill();
    }

    private Region work() {
        var recipient = new TextField();
        recipient.textProperty().bindBidirectional(deliver.recipient());
        var proof = new TextField();
        proof.textProperty().bindBidirectional(deliver.proof());
        var paths = new Segments(Stream.of(ReturnPath.values())
                .map(p -> words.get("post.path." + p))
                .toList());
        paths.chosen().subscribe(now -> deliver.path().set(ReturnPath.values()[now.intValue()]));
        deliver.path().subscribe(now -> paths.chosen().set(now.ordinal()));
        var name = new FormField(words.get("post.deliver.recipient"), true, recipient);
        Boxes.shownWhile(name, deliver.path().isEqualTo(ReturnPath.AUTHORISED));
        var form = new Card(
                12,
                Texts.wrapped(words.get("post.deliver.who"), "h2"),
                paths,
                name,
                new FormField(words.get("post.deliver.proof"), true, proof),
                Texts.wrapped(words.get("post.deliver.proof.line"), "muted-s"));
        var facts = new Card(
                6,
                Texts.wrapped(title, "h1"),
                Texts.wrapped(below, "muted-s"),
                Texts.wrapped(way, "muted-m"),
                Texts.wrapped(address),
                Texts.wrapped(money));
        return new Scrolled(Boxes.styled(Boxes.column(12, facts, form), "middle-pane"));
    }

    private void show(@Nullable Dossier now) {
        work(now == null ? empty : work);
        if (now != null) {
            title.set(now.procedureName());
            below.set(now.code().map(c -> c.value()).orElse("") + " · "
                    + Mask.name(now.applicant().name()));
            var home = now.progress().delivery();
            way.set(
                    home == null
                            ? ""
                            : words.get(
                                    home.carrierNo().isEmpty() ? "post.deliver.way" : "post.deliver.way.carrier",
                                    StatusWords.moment(home.givenAt()),
                                    home.listNo(),
                                    home.carrierNo()));
            address.set(words.get("post.deliver.address", PostSheets.address(now)));
            var owed = Math.max(0, now.owedDong() - now.paidDong());
            money.set(words.get("post.deliver.owed", StatusWords.money(words, owed)));
        }
        fill();
    }

    private void fill() {
        count.set(words.get(
                "post.deliver.count", deliver.read().size(), deliver.waiting().size()));
        rows.getChildren().setAll(deliver.waiting().stream().map(this::row).toList());
        if (deliver.waiting().isEmpty()) {
            rows.getChildren().add(Texts.wrapped(words.get("post.deliver.none"), "muted-s"));
        }
    }

    private Node row(Dossier dossier) {
        var state = deliver.read().contains(dossier.id()) ? "post.deliver.read" : "post.deliver.unread";
        var box = Boxes.styled(
                Boxes.column(
                        2,
                        Texts.line(dossier.code().map(c -> c.value()).orElse(""), "strong"),
                        Texts.wrapped(Mask.name(dossier.applicant().name()), "muted-m"),
                        Texts.wrapped(words.get(state), "muted-s")),
                "item");
        var now = deliver.open().get();
        if (now != null && now.id().equals(dossier.id())) {
            box.getStyleClass().add("item-used");
        }
        box.setOnMouseClicked(_ -> deliver.choose(dossier));
        return box;
    }

    @Override
    public boolean scanned(Scan scan) {
        return scan.kind() == Scan.Kind.DOSSIER && deliver.scanned(scan.text());
    }

    @Override
    public void entered() {
        deliver.load();
    }

    @Override
    public ObservableValue<? extends Number> waiting() {
        return Bindings.size(deliver.waiting());
    }
}
