// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.FactsStrip;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Scrolled;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.money.FeeView;
import vn.motcua.model.procedure.RequiredPaper;

/// The open dossier: facts and the four blocks.
final class HandoverView extends Scrolled {

    private final ReturnsViewModel returns;
    private final Words words;
    private final ReturnsWords say;
    private final SimpleStringProperty title = new SimpleStringProperty("");
    private final SimpleStringProperty below = new SimpleStringProperty("");
    private final SimpleStringProperty code = new SimpleStringProperty("");
    private final SimpleStringProperty due = new SimpleStringProperty("");
    private final SimpleStringProperty received = new SimpleStringProperty("");
    private final SimpleStringProperty fee = new SimpleStringProperty("");
    private final WhoView who;
    private final IdentityView identity;
    private final VBox things = Boxes.column(8);
    private final List<BlockView> blocks;
    final FeeView money;

    HandoverView(ReturnsViewModel returns, Words words) {
        this.returns = returns;
        this.words = words;
        this.say = new ReturnsWords(words);
        who = new WhoView(returns, words);
        identity = new IdentityView(returns, words);
        money = new FeeView(returns.fee(), words, "F7");
        blocks = List.of(
                new BlockView(1, words.get("returns.block.who"), who),
                new BlockView(2, words.get("returns.block.identity"), identity),
                new BlockView(
                        3,
                        words.get("returns.block.fee"),
                        Boxes.column(10, money, Boxes.row(8, Boxes.space(), money.again(), money.take()))),
                new BlockView(4, words.get("returns.block.things"), things));
        var facts = new FactsStrip()
                .fact(words.get("returns.fact.code"), code)
                .fact(words.get("returns.fact.due"), due)
                .fact(words.get("returns.fact.received"), received)
                .fact(words.get("returns.fact.fee"), fee);
        var content = Boxes.styled(
                Boxes.column(12, Boxes.column(2, Texts.wrapped(title, "h1"), Texts.wrapped(below, "muted-s")), facts),
                "middle-pane");
        content.getChildren().addAll(blocks);
        setContent(content);
        setMinWidth(420);
        returns.handover().open().subscribe(this::show);
        returns.handover().told().subscribe(this::tell);
    }

    private void show(@Nullable Handover now) {
        if (now == null) {
            return;
        }
        var dossier = now.dossier();
        var receipt = now.receipt();
        title.set(words.get("returns.title"));
        below.set("%s · %s".formatted(dossier.procedureName(), dossier.procedure()));
        code.set(receipt.code().value());
        due.set(ReturnsWords.moment(receipt.due()));
        received.set(
                ReturnsWords.day(receipt.receivedAt().atZone(returns.zone()).toLocalDateTime()));
        fee.set(say.fee(dossier.owedDong()));
        who.show(now);
        identity.show(now);
        money.show(now.bill());
        things.getChildren().setAll(result(now));
        now.originals().stream().map(this::original).forEach(things.getChildren()::add);
        showStates(now);
    }

    private void showStates(Handover now) {
        var blockers = now.blockers();
        var whoDone = blockers.stream().noneMatch(b -> b.block() == 1);
        blocks.get(0).state(whoDone ? Pill.Kind.OK : Pill.Kind.WARN, words.get("returns.state.who." + whoDone));
        showIdentity(now);
        var paid = !blockers.contains(Blocker.FEE);
        var none = now.due().owed() == 0;
        blocks.get(2)
                .state(
                        paid ? Pill.Kind.OK : Pill.Kind.WARN,
                        none ? words.get("returns.fee.free") : words.get("returns.state.fee." + paid));
        var valid = !blockers.contains(Blocker.RESULT_INVALID);
        blocks.get(3).state(valid ? Pill.Kind.OK : Pill.Kind.BAD, words.get("returns.state.things." + valid));
    }

    private void showIdentity(Handover now) {
        var block = blocks.get(1);
        var rows = now.compared();
        var same = rows.stream()
                .filter(r -> r.agreement() == Compared.Agreement.SAME)
                .count();
        if (now.blockers().contains(Blocker.MISMATCH)) {
            block.state(Pill.Kind.BAD, words.get("returns.state.identity.mismatch"));
        } else if (now.blockers().stream().anyMatch(b -> b.block() == 2)) {
            block.state(Pill.Kind.WARN, words.get("returns.state.identity.open"));
        } else if (same == rows.size() && same > 0) {
            block.state(Pill.Kind.OK, words.get("returns.state.identity.same", same, rows.size()));
        } else {
            block.state(Pill.Kind.OK, words.get("returns.state.identity.by_hand"));
        }
    }

    private Node result(Handover now) {
        var held = now.result();
        var text = held == null
                ? words.get("returns.things.unnamed")
                : words.get("returns.things.result", held.name(), held.notation());
        return thing("file-certificate-outline", text);
    }

    private Node original(RequiredPaper paper) {
        return thing("file-undo-outline", words.get("returns.things.original", paper.name()));
    }

    private static Node thing(String icon, String text) {
        return Boxes.row(8, Icon.of(icon, "icon-s", "muted-icon"), Boxes.wide(Texts.wrapped(text)));
    }

    /// The sentence beside the block that keeps F9, and the cursor where it is put right.
    private void tell(@Nullable Blocker blocker) {
        blocks.forEach(b -> b.error(""));
        if (blocker == null) {
            return;
        }
        var block = blocks.get(blocker.block() - 1);
        block.error(say.blocker(blocker));
        reveal(block);
        switch (blocker) {
            case NAME -> who.askName();
            case PAPER -> who.askPaper();
            case IDENTITY, NAME_BY_EYE -> identity.ask();
            case WHO, MISMATCH, FEE, RESULT_INVALID -> {}
        }
    }

    private void reveal(Node node) {
        Boxes.reveal(this, node);
    }
}
