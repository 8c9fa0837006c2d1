// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.FormField;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.kit.PaneDesk;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.desktop.kit.Scrolled;
import vn.motcua.desktop.kit.SectionTitle;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Dossier;

/// What the agent has sent: envelopes that wait for a bag on the left, how every own dossier stands in the middle.
public final class SentView extends PaneDesk {

    private static final double LEFT = 28;

    private final SentViewModel sent;
    private final Words words;
    private final VBox loose = Boxes.column(8);
    private final VBox bags = Boxes.column(8);
    private final VBox own = Boxes.column(8);
    private final SimpleStringProperty chosen = new SimpleStringProperty("");

    public SentView(SentViewModel sent, Words words) {
        this.sent = sent;
        this.words = words;
        var seal = new TextField();
        seal.textProperty().bindBidirectional(sent.sealNo());
        var left = Boxes.column(
                12,
                Texts.wrapped(words.get("post.sent.loose"), "h2"),
                Texts.wrapped(words.get("post.sent.loose.line"), "muted-s"),
                loose,
                Texts.line(chosen, "strong"),
                new FormField(words.get("post.bag.seal"), true, seal));
        var middle = Boxes.column(
                12,
                new SaidView(sent.outcome(), words),
                new SectionTitle("bag-personal-outline", words.get("post.sent.bags"), new SimpleStringProperty("")),
                bags,
                new SectionTitle("folder-account-outline", words.get("post.sent.own"), new SimpleStringProperty("")),
                own);
        work(new Scrolled(Boxes.styled(middle, "middle-pane")));
        var close =
                new ActionButton(words.get("post.bag.close"), "package-variant-closed", "F9", sent::sealBag).accent();
        var bar = new ActionBar(
                List.of(Icon.of("lock-outline", "muted-icon"), Texts.line(words.get("post.bar.sent"), "muted-s")),
                List.of(close));
        lay(SaidView.left(LEFT, left), bar);
        InvalidationListener changed = _ -> fill();
        sent.loose().addListener(changed);
        sent.underway().addListener(changed);
        sent.own().addListener(changed);
        sent.chosen().addListener(changed);
        fill();
    }

    private void fill() {
        chosen.set(
                words.get("post.sent.chosen", sent.chosen().size(), sent.loose().size()));
        loose.getChildren().setAll(sent.loose().stream().map(this::waiting).toList());
        bags.getChildren().setAll(sent.underway().stream().map(this::bag).toList());
        own.getChildren().setAll(sent.own().stream().map(this::status).toList());
        none(loose, "post.sent.loose.none");
        none(bags, "post.sent.bags.none");
        none(own, "post.today.none");
    }

    private void none(VBox list, String key) {
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(Texts.wrapped(words.get(key), "muted-s"));
        }
    }

    private Node waiting(Dossier dossier) {
        var into = new CheckBox();
        into.setAccessibleText(Bag.noteNo(dossier));
        into.setSelected(sent.chosen().contains(dossier.id()));
        into.setOnAction(_ -> sent.choose(dossier, into.isSelected()));
        var lines = Boxes.column(
                2,
                Texts.line(Bag.noteNo(dossier), "strong"),
                Texts.wrapped(dossier.procedureName(), "muted-m"),
                Texts.wrapped(words.get("post.sent.to", dossier.office().value(), Sealing.sealOf(dossier)), "muted-s"));
        return Boxes.styled(Boxes.row(10, into, Boxes.wide(lines)), "item");
    }

    private Node bag(Bag bag) {
        var print = new Button(words.get("post.bag.print"));
        print.getStyleClass().add("small");
        print.setMinWidth(USE_PREF_SIZE);
        print.setOnAction(_ -> sent.print(bag));
        var state =
                words.get("post.bag.state", bag.dossiers().size(), bag.signed().size(), bag.sealNo());
        return Boxes.styled(
                Boxes.row(
                        10,
                        Boxes.wide(
                                Boxes.column(2, Texts.line(bag.number(), "strong"), Texts.wrapped(state, "muted-s"))),
                        print),
                "item");
    }

    private Node status(Dossier dossier) {
        var note = Bag.noteNo(dossier);
        return Boxes.styled(
                Boxes.column(
                        2,
                        Texts.line(note.isEmpty() ? words.get("post.way.online") : note, "strong"),
                        Texts.wrapped(
                                Mask.name(dossier.applicant().name()) + " · " + dossier.procedureName(), "muted-m"),
                        Texts.wrapped(StatusWords.of(words, dossier), "muted-s")),
                "item");
    }

    @Override
    public boolean scanned(Scan scan) {
        return scan.kind() == Scan.Kind.DOSSIER && sent.scanned(scan.text());
    }

    @Override
    public void entered() {
        sent.load();
    }

    @Override
    public ObservableValue<? extends Number> waiting() {
        return Bindings.size(sent.loose());
    }
}
