// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.kit.Masked;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.SectionTitle;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.dossier.Dossier;

/// Left of the agent's counter: who sends, what an agent may not do and what to do instead, what went out today.
final class SenderView extends VBox {

    private final CollectViewModel collect;
    private final Words words;
    private final VBox person = Boxes.column(10);
    private final VBox sent = Boxes.column(8);
    private final SimpleStringProperty count = new SimpleStringProperty("0");

    SenderView(CollectViewModel collect, Words words) {
        super(14);
        this.collect = collect;
        this.words = words;
        var rights = new Note(
                Pill.Kind.MUTED,
                "lock-outline",
                Texts.wrapped(words.get("post.rights"), "strong"),
                Texts.wrapped(words.get("post.rights.line"), "muted-m"));
        getChildren()
                .addAll(
                        person,
                        rights,
                        new SectionTitle("package-variant-closed", words.get("post.today"), count),
                        sent);
        collect.sender().subscribe(_ -> show());
        collect.draft().subscribe(_ -> show());
        collect.today().addListener((ListChangeListener<Dossier>) _ -> today());
        today();
    }

    private void show() {
        var card = collect.sender().get();
        var draft = collect.draft().get();
        person.getChildren().clear();
        if (card != null) {
            person.getChildren().setAll(of(card.citizen(), "post.person.card"));
        } else if (draft != null) {
            person.getChildren().setAll(of(draft.applicant(), "post.person.held"));
        }
        person.setManaged(!person.getChildren().isEmpty());
    }

    private List<Node> of(Citizen citizen, String known) {
        var number = new Masked(
                words,
                words.get("post.person.number"),
                new SimpleStringProperty(citizen.number().masked()),
                new SimpleStringProperty(citizen.number().value()),
                () -> {});
        return List.of(
                Texts.wrapped(citizen.name(), "h2"),
                new Pill(Pill.Kind.OK, "shield-check-outline", words.get(known)),
                fact("post.person.number", number),
                fact("post.person.birth", Texts.wrapped(citizen.birth().text())),
                fact("post.person.residence", Texts.wrapped(citizen.residence())));
    }

    private Node fact(String key, Node value) {
        return Boxes.column(1, Texts.line(words.get(key), "muted-s"), value);
    }

    private void today() {
        count.set(String.valueOf(collect.today().size()));
        sent.getChildren().setAll(collect.today().stream().map(this::line).toList());
        if (collect.today().isEmpty()) {
            sent.getChildren().add(Texts.wrapped(words.get("post.today.none"), "muted-s"));
        }
    }

    private Node line(Dossier dossier) {
        var note = Bag.noteNo(dossier);
        var number = note.isEmpty() ? words.get("post.way.online") : note.substring(note.lastIndexOf('-') + 1);
        return Boxes.styled(
                Boxes.column(
                        2,
                        Boxes.row(
                                8,
                                Texts.line(number, "strong"),
                                Boxes.wide(Texts.clipped(
                                        Mask.name(dossier.applicant().name()), "muted-m"))),
                        Texts.wrapped(StatusWords.of(words, dossier), "muted-s")),
                "item");
    }
}
