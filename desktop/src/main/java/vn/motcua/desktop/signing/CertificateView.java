// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Card;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.signature.SignerInfo;

/// The certificate in use: whose, from whom, until when; a warning where the PIN was typed wrong before.
public final class CertificateView extends VBox {

    private final KeyChoiceViewModel key;
    private final ObjectProperty<@Nullable SignerInfo> signer;
    private final Words words;

    /// @param signer known once a PIN opened the token
    public CertificateView(KeyChoiceViewModel key, ObjectProperty<@Nullable SignerInfo> signer, Words words) {
        super(8);
        this.key = key;
        this.signer = signer;
        this.words = words;
        signer.subscribe(_ -> show());
        key.chosen().subscribe(_ -> show());
        key.offers().subscribe(this::show);
    }

    private void show() {
        var offer = key.chosen().get();
        var info = offer == null || offer.signer() == null ? signer.get() : offer.signer();
        if (info == null) {
            var said = offer == null
                    ? words.get(key.offers().isEmpty() ? "signing.key.none" : "signing.no_certificate")
                    : new KeyLine(offer, words).place();
            getChildren().setAll(Texts.wrapped(said, "muted-m"));
        } else {
            getChildren().setAll(card(info));
        }
        if (offer != null) {
            var line = new KeyLine(offer, words);
            if (line.hasWarning()) {
                getChildren().add(new Note(line.kind(), "alert-outline", Texts.wrapped(line.tries(), "strong")));
            }
        }
    }

    private Node card(SignerInfo info) {
        return new Card(
                8,
                Texts.wrapped(info.name(), "strong"),
                Texts.wrapped(info.organisation(), "muted-s"),
                fact("signing.issuer", KeyLine.issuer(info)),
                fact("signing.valid_to", KeyLine.DAY.format(info.validTo())),
                fact("signing.level", words.get("signing.level_b")));
    }

    private Node fact(String name, String value) {
        return Boxes.row(8, Boxes.width(Texts.line(words.get(name), "muted-m"), 7), Boxes.wide(Texts.wrapped(value)));
    }
}
