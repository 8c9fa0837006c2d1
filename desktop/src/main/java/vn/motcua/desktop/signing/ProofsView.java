// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.wire.ProofMessages.ProofLine;

/// How many signatures wait for their time stamp or proofs, since when and why; nothing where none does.
final class ProofsView extends VBox {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final String SILENT = "signature.AUTHORITY_SILENT";

    private final ProofsViewModel proofs;
    private final Words words;

    ProofsView(ProofsViewModel proofs, Words words) {
        super(8);
        this.proofs = proofs;
        this.words = words;
        getStyleClass().add("right-pane");
        proofs.lines().subscribe(this::fill);
        fill();
    }

    private void fill() {
        getChildren().clear();
        if (!proofs.lines().isEmpty()) {
            getChildren().add(Texts.line(words.get("signing.proofs.title"), "h2"));
        }
        proofs.lines().forEach(line -> getChildren().add(note(line)));
    }

    private Node note(ProofLine line) {
        var waits = words.get(
                line.level().equals("B") ? "signing.proofs.stamp" : "signing.proofs.rest",
                line.count(),
                line.wanted(),
                TIME.format(line.since()));
        var tried = !line.why().isEmpty() && words.has(line.why() + ".what");
        var silent = line.why().equals(SILENT) ? "signing.proofs.silent" : line.why() + ".what";
        var why = words.get(tried ? silent : "signing.proofs.soon");
        return new Note(
                tried ? Pill.Kind.WARN : Pill.Kind.INFO,
                tried ? "clock-alert-outline" : "progress-clock",
                Texts.wrapped(waits, "strong"),
                Texts.wrapped(why, "muted-m"),
                Texts.wrapped(words.get("signing.proofs.self"), "muted-s"));
    }
}
