// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.FormField;
import vn.motcua.desktop.kit.Segments;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.PostalMode;

/// What is sealed before the sender's eyes; or, as a helper for filing online, whose account it goes through.
final class SealingView extends VBox {

    private final CollectViewModel collect;
    private final Words words;
    private final TextField seal = new TextField();
    private final TextField sheets = new TextField();
    private final TextField trip = new TextField();
    private final TextField address = new TextField();
    private final TextField portal = new TextField();
    private final CheckBox seen;
    private final CheckBox listed;
    private final Segments modes;
    /// What is put into the fields is no news; at first they are empty.
    private boolean showing = true;

    SealingView(CollectViewModel collect, Words words) {
        super(12);
        this.collect = collect;
        this.words = words;
        getStyleClass().add("card");
        seen = check("post.seal.seen");
        listed = check("post.seal.listed");
        modes = new Segments(Stream.of(PostalMode.values())
                .map(m -> words.get("post.mode." + m))
                .toList());
        var ways = new Segments(List.of(words.get("post.way.post"), words.get("post.way.online")));
        ways.chosen().subscribe(now -> collect.online().set(now.intValue() == 1));
        collect.online().subscribe(now -> {
            ways.chosen().set(now ? 1 : 0);
            getChildren().setAll(ways, now ? online() : envelope());
        });
        for (var field : List.of(seal, sheets, trip, address)) {
            field.textProperty().subscribe(this::tell);
        }
        modes.chosen().subscribe(_ -> tell());
        portal.textProperty().bindBidirectional(collect.portalCode());
        collect.sealing().subscribe(this::show);
    }

    /// Ready to type what is missing first.
    void focus(PostProblem missing) {
        switch (missing) {
            case NO_SEAL -> seal.requestFocus();
            case NO_SHEETS -> sheets.requestFocus();
            default -> seen.requestFocus();
        }
    }

    private Node envelope() {
        var fields = new FlowPane(
                12,
                10,
                Boxes.width(new FormField(words.get("post.seal.no"), true, seal), 12),
                Boxes.width(new FormField(words.get("post.seal.sheets"), true, sheets), 9),
                Boxes.width(new FormField(words.get("post.seal.trip"), false, trip), 9));
        return Boxes.column(
                12,
                Texts.wrapped(words.get("post.seal"), "h2"),
                fields,
                modes,
                new FormField(words.get("post.seal.address"), false, address),
                seen,
                listed);
    }

    private Node online() {
        var account = new CheckBox(words.get("post.online.account"));
        account.setWrapText(true);
        account.selectedProperty().bindBidirectional(collect.ownAccount());
        return Boxes.column(
                12,
                Texts.wrapped(words.get("post.online"), "h2"),
                Texts.wrapped(words.get("post.online.line"), "muted-m"),
                new FormField(words.get("post.online.code"), false, portal),
                account);
    }

    private CheckBox check(String key) {
        var box = new CheckBox(words.get(key));
        box.setWrapText(true);
        box.selectedProperty().subscribe(this::tell);
        return box;
    }

    private void tell() {
        if (!showing) {
            var now = new Sealing(
                    seal.getText(),
                    count(),
                    trip.getText(),
                    PostalMode.values()[modes.chosen().get()],
                    address.getText(),
                    seen.isSelected(),
                    listed.isSelected());
            collect.seal(_ -> now);
        }
    }

    private void show(Sealing now) {
        showing = true;
        put(seal, now.sealNo());
        if (count() != now.sheets() || now.equals(Sealing.NONE)) {
            put(sheets, now.sheets() == 0 ? "" : String.valueOf(now.sheets()));
        }
        put(trip, now.trip());
        put(address, now.address());
        seen.setSelected(now.sealSeen());
        listed.setSelected(now.listRead());
        modes.chosen().set(now.mode().ordinal());
        showing = false;
    }

    private int count() {
        var typed = sheets.getText().strip();
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    }

    /// A field that says it already is left alone: its caret stays.
    private static void put(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }
}
