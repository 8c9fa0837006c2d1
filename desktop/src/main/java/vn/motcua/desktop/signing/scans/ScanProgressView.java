// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.scans;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.SectionTitle;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.signing.CertificateView;

/// The certificate in use, how the batch goes on, and what becomes of what is not signed yet.
final class ScanProgressView extends VBox {

    private final ScansViewModel scans;

    /// @param another chooses another key
    ScanProgressView(ScansViewModel scans, Words words, Node another) {
        super(16);
        this.scans = scans;
        getStyleClass().add("right-pane");
        var bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        bar.progressProperty().bind(Bindings.createDoubleBinding(this::progress, scans.items()));
        var counts = Bindings.createStringBinding(
                () -> words.get(
                        "signing.counts",
                        scans.count(UnsignedScan.State.SIGNED),
                        scans.count(UnsignedScan.State.FAILED),
                        scans.eligible()),
                scans.items());
        var left = new Note(Pill.Kind.INFO, "clock-outline", Texts.wrapped(words.get("scans.rest"), "muted-m"));
        getChildren()
                .addAll(
                        new SectionTitle(
                                "shield-key-outline",
                                words.get("signing.certificate"),
                                Bindings.createStringBinding(() -> "")),
                        new CertificateView(scans.key(), scans.signer(), words),
                        another,
                        Boxes.row(8, Texts.line(words.get("signing.batch"), "h2")),
                        Texts.wrapped(counts, "muted-s"),
                        bar,
                        left);
    }

    private double progress() {
        var done = scans.count(UnsignedScan.State.SIGNED) + scans.count(UnsignedScan.State.FAILED);
        var all = scans.items().size();
        return all == 0 ? 0 : (double) done / all;
    }
}
