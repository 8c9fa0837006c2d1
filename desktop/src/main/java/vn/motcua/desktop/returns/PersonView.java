// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import java.time.format.DateTimeFormatter;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.kit.Masked;
import vn.motcua.desktop.kit.Scrolled;
import vn.motcua.desktop.kit.SectionTitle;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.dossier.HistoryEntry;

/// Whose result it is, masked, and what happened to the dossier so far.
final class PersonView extends Scrolled {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM HH:mm");

    private final ReturnsViewModel returns;
    private final Words words;
    private final VBox content = Boxes.styled(Boxes.column(14), "right-pane");

    PersonView(ReturnsViewModel returns, Words words) {
        this.returns = returns;
        this.words = words;
        setContent(content);
        Boxes.width(this, 20);
        returns.handover().open().map(h -> h.dossier().id()).subscribe(_ -> show());
    }

    private void show() {
        content.getChildren().clear();
        var now = returns.handover().open().get();
        if (now == null) {
            return;
        }
        var citizen = now.dossier().applicant();
        content.getChildren().addAll(person(citizen), facts(citizen), timeline(now));
    }

    private Node person(Citizen citizen) {
        var avatar = Boxes.styled(new StackPane(Texts.line(initials(citizen.name()))), "avatar", "avatar-l");
        return Boxes.row(
                12,
                avatar,
                Boxes.wide(Boxes.column(
                        2, Texts.wrapped(citizen.name(), "h2"), Texts.line(words.get("returns.owner"), "muted-s"))));
    }

    private Node facts(Citizen citizen) {
        var grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(7);
        masked(
                grid,
                "returns.part.NUMBER",
                citizen.number().masked(),
                citizen.number().value());
        grid.addRow(1, name("returns.part.BIRTH"), Texts.line(citizen.birth().text()));
        grid.addRow(2, name("returns.part.SEX"), Texts.line(words.get("returns.sex." + citizen.sex())));
        if (!citizen.phone().isBlank()) {
            masked(grid, "returns.phone", Mask.phone(citizen.phone()), citizen.phone());
        }
        return grid;
    }

    private void masked(GridPane grid, String key, String hidden, String whole) {
        var value = new Masked(
                words,
                words.get(key),
                new SimpleStringProperty(hidden),
                new SimpleStringProperty(whole),
                () -> returns.revealed(key));
        grid.addRow(grid.getRowCount(), name(key), value);
    }

    private Node name(String key) {
        return Texts.line(words.get(key), "fact-name");
    }

    private Node timeline(Handover now) {
        var box = Boxes.column(
                7,
                new SectionTitle(
                        "timeline-clock-outline", words.get("returns.timeline"), new SimpleStringProperty("")));
        now.history().forEach(h -> box.getChildren().add(entry(h)));
        return box;
    }

    private Node entry(HistoryEntry entry) {
        var key = "returns.history." + entry.what();
        var what = words.has(key) ? words.get(key) : entry.what();
        var by = entry.by().value();
        return Boxes.row(
                10,
                Texts.line(MOMENT.format(entry.at().atZone(returns.zone())), "muted-s"),
                Boxes.wide(
                        Texts.wrapped(by.isEmpty() ? what : words.get("returns.history.line", what, by), "muted-m")));
    }

    private static String initials(String name) {
        var parts = name.strip().split(" +");
        var first = parts[0].isEmpty() ? "" : parts[0].substring(0, 1);
        return parts.length == 1 ? first : first + parts[parts.length - 1].substring(0, 1);
    }
}
