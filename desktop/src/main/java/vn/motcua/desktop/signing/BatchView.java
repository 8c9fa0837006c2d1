// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Card;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.SectionTitle;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.signature.SignerInfo;

/// The certificate in use and how the batch goes on.
final class BatchView extends VBox {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final SigningViewModel signing;
    private final Words words;
    private final VBox certificate = new VBox();
    private final VBox steps = new VBox(6);
    private final VBox failed = new VBox();

    BatchView(SigningViewModel signing, Words words) {
        super(16);
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
                        certificate,
                        Boxes.row(8, Texts.line(words.get("signing.batch"), "h2")),
                        Texts.wrapped(counts, "muted-s"),
                        bar,
                        steps,
                        failed);
        signing.signer().subscribe(this::show);
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

    private void show(@Nullable SignerInfo info) {
        if (info == null) {
            certificate.getChildren().setAll(Texts.wrapped(words.get("signing.no_certificate"), "muted-m"));
            return;
        }
        var issuer = info.chain().size() > 1
                ? info.chain().get(1).getSubjectX500Principal().getName()
                : info.chain().getFirst().getIssuerX500Principal().getName();
        certificate
                .getChildren()
                .setAll(new Card(
                        8,
                        Texts.wrapped(info.name(), "strong"),
                        Texts.wrapped(info.organisation(), "muted-s"),
                        fact("signing.issuer", issuer.replaceFirst("^.*?CN=([^,]*).*$", "$1")),
                        fact("signing.valid_to", DAY.format(info.validTo())),
                        fact("signing.level", words.get("signing.level_b"))));
    }

    private Node fact(String name, String value) {
        return Boxes.row(8, Boxes.width(Texts.line(words.get(name), "muted-m"), 7), Boxes.wide(Texts.wrapped(value)));
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
        }
    }
}
