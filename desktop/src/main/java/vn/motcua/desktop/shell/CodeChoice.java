// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import java.util.List;
import java.util.function.Consumer;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.citizen.CitizenCard;

/// The codes of one picture, of which the officer may have to choose: a card and a receipt that lie side by side.
final class CodeChoice {

    private CodeChoice() {}

    /// What somebody here can do something with; what nobody knows only where it is alone, for a key of an app looks
    /// like any other text.
    static List<Scan> usable(List<String> texts) {
        var scans = texts.stream().map(ScanRouter::scan).distinct().toList();
        var known = scans.stream().filter(s -> s.kind() != Scan.Kind.OPAQUE).toList();
        return known.isEmpty() && scans.size() == 1 ? scans : known;
    }

    /// As lines of the palette.
    static List<PaletteItem> items(List<Scan> scans, Words words, Consumer<Scan> take) {
        var group = words.get("shell.codes");
        return scans.stream()
                .map(s -> new PaletteItem(
                        group, icon(s), words.get("shell.code." + s.kind()), detail(s), "", () -> take.accept(s)))
                .toList();
    }

    private static String icon(Scan scan) {
        return switch (scan.kind()) {
            case CARD -> "card-account-details-outline";
            case SEAL -> "shield-check-outline";
            case DOSSIER, ASKED, SHEET -> "receipt-text-outline";
            case OPAQUE -> "qrcode";
        };
    }

    private static String detail(Scan scan) {
        return switch (scan.kind()) {
            case CARD -> {
                var card = CitizenCard.parse(scan.text());
                yield Mask.name(card.name()) + "   " + card.number().masked();
            }
            case DOSSIER, ASKED, SHEET -> scan.text();
            case SEAL, OPAQUE -> "";
        };
    }
}
