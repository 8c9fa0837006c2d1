// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.shell.Hands;
import vn.motcua.model.Sample;
import vn.motcua.model.procedure.FeeRule;
import vn.motcua.model.procedure.Procedure;

/// What the clerk has unfolded and where the cursor is stays, whatever else changes in the dossier.
class WhatStaysTest extends AtWindow {

    private static final int SHOWN = 6;

    @BeforeEach
    void begin() {
        Hands.onScreen(() -> {
            counter.card(Bench.card());
            counter.choose(Sample.BIRTH);
        });
        Hands.waitFor(() -> stage.getScene().getRoot().lookup("#row-" + SHOWN) != null); // drawn once
    }

    @Test
    void aNumberThatWasUnfoldedStaysSoWhileSomethingIsTyped() {
        var number = Sample.citizen().number().value();
        Hands.onScreen(() -> {
            ((Button) stage.getScene().getRoot().lookup(".eye")).fire();
            assertTrue(texts().contains(number));
            counter.draft().setField("child.name", "Trần Bảo An");
            assertTrue(texts().contains(number));
        });
    }

    @Test
    void theCursorStaysOnARowOfTheChecklistWhileSomethingIsTyped() {
        Hands.onScreen(() -> {
            var button = button(SHOWN);
            button.requestFocus();
            counter.draft().setField("child.name", "Trần Bảo An");
            assertSame(button, stage.getScene().getFocusOwner());
            assertSame(button, button(SHOWN));
        });
    }

    @Test
    void aRowThatIsWorkedWithTheCursorOnItKeepsIt() {
        Hands.onScreen(() -> {
            button(SHOWN).requestFocus();
            var before = source(SHOWN);
            ((Button) button(SHOWN)).fire();
            assertTrue(!before.equals(source(SHOWN)));
            assertSame(button(SHOWN), stage.getScene().getFocusOwner());
            ((Button) button(SHOWN)).fire();
            assertEquals(before, source(SHOWN));
        });
    }

    @Test
    void howManyFieldsAreFilledFollowsWhatIsTyped() {
        Hands.onScreen(() -> {
            var fields = counter.draft().fields();
            var filled = fields.stream().filter(f -> !f.value().get().isBlank()).count();
            assertTrue(texts().contains(WORDS.get("counter.fields.filled", filled, fields.size())));
            var empty = fields.stream()
                    .filter(f -> f.value().get().isBlank())
                    .findFirst()
                    .orElseThrow();
            empty.value().set("Trần");
            assertTrue(texts().contains(WORDS.get("counter.fields.filled", filled + 1, fields.size())));
        });
    }

    @Test
    void whoChoosesAPayersGroupByKeysIsStillThere() {
        Hands.onScreen(() -> {
            counter.end();
            counter.card(Bench.card());
            counter.choose(withPayersGroups());
        });
        Hands.waitFor(() -> groups() != null);
        Hands.onScreen(() -> {
            var box = Objects.requireNonNull(groups());
            box.requestFocus();
            var group = box.getItems().get(1);
            box.setValue(group);
            var now = Objects.requireNonNull(groups());
            assertEquals(group, now.getValue());
            assertSame(now, stage.getScene().getFocusOwner());
        });
    }

    @Test
    void nothingCanBeTypedIntoADossierThatStands() {
        assertTrue(!Objects.requireNonNull(field()).isDisabled());
        Hands.onScreen(() -> {
            counter.end();
            bench.receive(Sample.BIRTH);
            assertTrue(counter.draft().closed().get());
        });
        Hands.waitFor(() -> field() instanceof Node typed && typed.isDisabled());
    }

    private @Nullable Node field() {
        return stage.getScene().getRoot().lookup("#field-child-name");
    }

    private static Procedure withPayersGroups() {
        var fees = Sample.CATALOGUE.fees();
        return Sample.CATALOGUE.procedures(Sample.TODAY).stream()
                .filter(p -> fees.rules().stream()
                        .filter(r -> r.procedure().equals(p.code())
                                && r.validity().on(Sample.TODAY)
                                && r.status() == FeeRule.Status.IN_FORCE)
                        .anyMatch(r -> fees.groups().stream().anyMatch(g -> g.id().equals(r.group()))))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private @Nullable ComboBox<String> groups() {
        return (ComboBox<String>) stage.getScene().getRoot().lookup("#payer-group");
    }

    private Object source(int row) {
        return counter.draft().draft().orElseThrow().papers().get(row - 1).source();
    }

    private Node button(int row) {
        return Objects.requireNonNull(
                stage.getScene().getRoot().lookup("#row-" + row).lookup(".row-button"));
    }

    private String texts() {
        return stage.getScene().getRoot().lookupAll(".label").stream()
                .map(n -> ((Label) n).getText())
                .collect(Collectors.joining("\n"));
    }
}
