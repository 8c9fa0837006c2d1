// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.signature.SignerInfo;
import vn.motcua.desktop.signature.card.PinTries;
import vn.motcua.desktop.signature.card.TokenOffer;

/// A signing key in words: whose it is, where it is, until when, how many tries of its PIN are left.
record KeyLine(TokenOffer offer, Words words) {

    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    String name() {
        return offer.signer() == null ? offer.place() : offer.signer().name();
    }

    String organisation() {
        return offer.signer() == null
                ? words.get("signing.key.after_pin")
                : offer.signer().organisation();
    }

    String icon() {
        if (offer.choice().atCentre()) {
            return "shield-key-outline";
        }
        return offer.choice().card() == null ? "file-key-outline" : "usb-flash-drive-outline";
    }

    String place() {
        if (offer.choice().atCentre()) {
            return words.get("signing.key.centre");
        }
        return words.get(offer.choice().card() == null ? "signing.key.file" : "signing.key.token", offer.place());
    }

    static String issuer(SignerInfo info) {
        var issuer = info.chain().getFirst().getIssuerX500Principal().getName();
        return issuer.replaceFirst("^.*?CN=([^,]*).*$", "$1");
    }

    String until() {
        return offer.signer() == null ? "" : DAY.format(offer.signer().validTo());
    }

    boolean hasWarning() {
        return offer.tries() != PinTries.ALL;
    }

    String tries() {
        return words.get("signing.tries." + offer.tries());
    }

    Pill.Kind kind() {
        return switch (offer.tries()) {
            case ALL -> Pill.Kind.OK;
            case FEWER -> Pill.Kind.WARN;
            case LAST, NONE -> Pill.Kind.BAD;
        };
    }
}
