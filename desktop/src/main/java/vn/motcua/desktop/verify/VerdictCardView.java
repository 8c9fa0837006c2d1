// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.seal.VerdictKind;

/// One verdict: the word, one sentence why, the facts of the paper, what was checked, the right next act.
final class VerdictCardView extends VBox {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Words words;

    VerdictCardView(Words words, Judgement judgement) {
        this.words = words;
        getStyleClass().add("verdict");
        var kind = judgement.kind().name().toLowerCase(Locale.ROOT);
        var head = Boxes.styled(
                Boxes.column(
                        8,
                        Boxes.row(
                                12,
                                Icon.of(icon(judgement.kind()), "icon-xl"),
                                Texts.line(words.get("verify.kind." + kind), "verdict-word")),
                        Texts.wrapped(
                                words.get(judgement.reason(), judgement.args().toArray()))),
                "verdict-head",
                tint(judgement.kind()));
        var body = Boxes.column(
                10,
                facts(judgement),
                Boxes.styled(new Region(), "rule"),
                Texts.line(words.get("verify.do"), "section-title"),
                Texts.wrapped(words.get("verify.do." + kind)));
        body.setPadding(new javafx.geometry.Insets(16, 18, 18, 18));
        getChildren().setAll(head, body);
        setStyle("-fx-pref-width: 28em; -fx-min-width: 22em;");
    }

    private GridPane facts(Judgement judgement) {
        var grid = new GridPane(12, 10);
        if (!judgement.source().isEmpty()) {
            fact(grid, "verify.source", judgement.source());
        }
        var seal = judgement.seal();
        if (seal != null) {
            fact(grid, "verify.paper", seal.kind());
            fact(grid, "verify.id", seal.id().value());
            fact(grid, "verify.issuer", seal.issuer().value());
            fact(grid, "verify.issued", DAY.format(seal.issuedAt()));
            if (!seal.holder().isEmpty()) {
                fact(grid, "verify.holder", seal.holder());
            }
        }
        if (!judgement.signer().isEmpty()) {
            fact(grid, "verify.signer", judgement.signer());
        }
        var signedAt = judgement.signedAt();
        if (signedAt != null) {
            fact(grid, "verify.signed", DAY.format(signedAt));
        }
        var provenAt = judgement.provenAt();
        if (provenAt != null) {
            fact(grid, "verify.proven", MOMENT.format(provenAt));
        }
        fact(grid, "verify.lists", day(judgement.listsAsOf()));
        return grid;
    }

    private String day(@org.jspecify.annotations.Nullable Instant moment) {
        return moment == null ? words.get("verify.lists.none") : DAY.format(moment);
    }

    private void fact(GridPane grid, String key, String value) {
        var name = Texts.line(words.get(key), "fact-name");
        Node text = Texts.wrapped(value);
        grid.addRow(grid.getRowCount(), name, text);
        GridPane.setValignment(name, javafx.geometry.VPos.TOP);
    }

    private static String icon(VerdictKind kind) {
        return switch (kind) {
            case VALID -> "shield-check";
            case ALTERED -> "shield-alert";
            case REVOKED, REPLACED -> "shield-off";
            case UNKNOWN_SIGNER, EXPIRED, NOT_SIGNED, UNREADABLE -> "shield-outline";
        };
    }

    private static String tint(VerdictKind kind) {
        return switch (kind) {
            case VALID -> "verdict-ok";
            case ALTERED -> "verdict-bad";
            case REVOKED, REPLACED, EXPIRED -> "verdict-warn";
            case UNKNOWN_SIGNER, NOT_SIGNED, UNREADABLE -> "verdict-grey";
        };
    }
}
