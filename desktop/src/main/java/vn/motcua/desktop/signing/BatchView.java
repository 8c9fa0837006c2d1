// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.SectionTitle;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// The certificate in use and how the batch goes on.
final class BatchView extends VBox {

    private final SigningViewModel signing;
    private final Words words;
    private final VBox steps = new VBox(6);
    private final VBox failed = new VBox(8);
    private final Node retry;

    /// @param another chooses another key
    /// @param retry signs again what failed
    BatchView(SigningViewModel signing, Words words, Node another, Node retry) {
        super(16);
        this.retry = retry;
        this.signing = signing;
        this.words = words;
        getStyleClass().add("right-pane");
        var bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        bar.progressProperty().bind(Bindings.createDoubleBinding(this::progress, signing.items()));
        var counts = Bindings.createStringBinding(
                () -> words.get(
                        "signing.counts",
                        signing.count(ResultItem.State.SIGNED),
                        signing.count(ResultItem.State.FAILED),
                        signing.eligible()),
                signing.items());
        getChildren()
                .addAll(
                        new SectionTitle(
                                "shield-key-outline",
                                words.get("signing.certificate"),
                                Bindings.createStringBinding(() -> "")),
                        new CertificateView(signing.key(), signing.signer(), words),
                        another,
                        Boxes.row(8, Texts.line(words.get("signing.batch"), "h2")),
                        Texts.wrapped(counts, "muted-s"),
                        bar,
                        steps,
                        failed);
        signing.step().subscribe(this::show);
        signing.items().subscribe(() -> {
            showFailed();
            show(signing.step().get());
        });
    }

    private double progress() {
        var done = signing.count(ResultItem.State.SIGNED) + signing.count(ResultItem.State.FAILED);
        var all = done + signing.eligible() + signing.count(ResultItem.State.SIGNING);
        return all == 0 ? 0 : (double) done / all;
    }

    private void show(@Nullable Step now) {
        steps.getChildren().clear();
        var over = now == null && signing.eligible() == 0 && signing.count(ResultItem.State.SIGNED) > 0;
        for (var step : Step.values()) {
            var done = over || now != null && step.ordinal() < now.ordinal();
            var icon = Icon.of(done ? "check" : step == now ? "progress-clock" : "circle-outline", "icon-s");
            steps.getChildren().add(Boxes.row(8, icon, Texts.wrapped(words.get("signing.step." + step), "muted-m")));
        }
    }

    private void showFailed() {
        var bad = signing.items().stream()
                .filter(i -> i.problem() != null)
                .findFirst()
                .orElse(null);
        failed.getChildren().clear();
        if (bad != null && bad.problem() != null) {
            failed.getChildren()
                    .add(new Note(
                            Pill.Kind.BAD,
                            "alert-circle-outline",
                            Texts.wrapped(words.what(bad.problem()), "strong"),
                            Texts.wrapped(words.todo(bad.problem()), "muted-m")));
            failed.getChildren().add(retry);
        }
    }
}
