// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.signature.Check;
import vn.motcua.model.seal.VerdictKind;

/// One verdict: the word, one sentence why, the right next act, the facts of the paper.
final class VerdictCardView extends VBox {

    private final Words words;
    private final Checked checked;

    /// @param act the right next one, `null` where there is none
    /// @param chosen whether the keys are for this one
    VerdictCardView(Words words, Checked checked, @Nullable ActionButton act, boolean chosen) {
        this.words = words;
        this.checked = checked;
        var judgement = checked.judgement();
        getStyleClass().add("verdict");
        if (chosen) {
            getStyleClass().add("verdict-chosen");
        }
        var kind = judgement.kind().name().toLowerCase(Locale.ROOT);
        var head = Boxes.styled(
                Boxes.column(
                        8,
                        Boxes.row(
                                12,
                                Icon.of(icon(judgement.kind()), "icon-xl"),
                                Texts.line(words.get("verify.kind." + kind), "verdict-word")),
                        Texts.wrapped(Sentence.of(checked, words))),
                "verdict-head",
                tint(judgement.kind()));
        var body = Boxes.column(
                10, Texts.line(words.get("verify.do"), "section-title"), Texts.wrapped(words.get("verify.do." + kind)));
        if (act != null) {
            body.getChildren().add(Boxes.row(0, act)); // above the facts: there is room for it in any window
        }
        if (!judgement.checks().isEmpty()) {
            body.getChildren().addAll(rule(), Texts.line(words.get("verify.checked"), "section-title"));
            judgement.checks().forEach(one -> body.getChildren().add(line(one)));
        }
        body.getChildren().addAll(rule(), facts());
        body.setPadding(new Insets(16, 18, 18, 18));
        getChildren().setAll(head, body);
        setStyle("-fx-pref-width: 30em; -fx-min-width: 21em; -fx-max-width: 40em;");
        setMinHeight(USE_PREF_SIZE);
    }

    private Node line(Check check) {
        var icon = check.holds() ? Icon.of("check", "icon-s") : Icon.of("close", "icon-s");
        var mark = Boxes.styled(Boxes.row(0, icon), check.holds() ? "ready" : "blocker");
        mark.setAlignment(Pos.TOP_LEFT);
        return Boxes.row(10, mark, Boxes.wide(Texts.wrapped(Sentence.of(check, words))));
    }

    private static Region rule() {
        return Boxes.styled(new Region(), "rule");
    }

    private GridPane facts() {
        var grid = new GridPane(12, 10);
        var judgement = checked.judgement();
        if (checked.file() != null) {
            fact(grid, "verify.source", checked.name() + " · " + RevisionLine.size(checked.bytes(), words));
        }
        var seal = judgement.seal();
        if (seal != null) {
            var known = checked.known();
            fact(grid, "verify.paper", known == null ? seal.kind() : known.name());
            if (known != null && !known.notation().isEmpty()) {
                fact(grid, "verify.notation", known.notation());
            }
            fact(grid, "verify.id", seal.id().value());
            fact(grid, "verify.issuer", checked.issuer());
            fact(grid, "verify.issued", Sentence.DAY.format(seal.issuedAt()));
            if (!seal.holder().isEmpty()) {
                fact(grid, "verify.holder", seal.holder());
            }
        }
        signers(grid);
        var level = judgement.level();
        if (level != null) {
            fact(grid, "verify.level", words.get("verify.level." + level.name().toLowerCase(Locale.ROOT)));
        }
        var provenAt = judgement.provenAt();
        if (provenAt != null) {
            fact(grid, "verify.proven", Sentence.MOMENT.format(provenAt));
        }
        var lists = judgement.listsAsOf();
        fact(
                grid,
                "verify.lists",
                lists == null
                        ? words.get("verify.lists.none")
                        : words.get("verify.lists.version", Sentence.MOMENT.format(lists), checked.listVersion()));
        return grid;
    }

    private void signers(GridPane grid) {
        for (var one : checked.signatures()) {
            var at = one.at();
            var when = at == null ? "" : " · " + Sentence.MOMENT.format(at);
            fact(grid, "verify.signer", one.who() + when);
        }
    }

    private void fact(GridPane grid, String key, String value) {
        var name = Texts.line(words.get(key), "fact-name");
        Node text = Texts.wrapped(value);
        grid.addRow(grid.getRowCount(), name, text);
        GridPane.setValignment(name, VPos.TOP);
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
