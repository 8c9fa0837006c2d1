// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Card;
import vn.motcua.desktop.kit.Choices;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Standing;

/// F3: who files, and for whom.
final class PeopleView extends SheetPageView {

    private static final double NUMBER = 15;

    private final PeopleViewModel people;
    private final Words words;
    private final TextField number;

    PeopleView(PeopleViewModel people, Words words, Runnable close) {
        super(words.get("counter.people.title"), words.get("counter.people.about"));
        this.people = people;
        this.words = words;
        number = line(people.number());
        number.setId("owner-number");
        left(number, people::lookUp);
        fill(new Card(12, standing(), owner()), organisation(), fault(people.fault()));
        acts(
                words.get("counter.people.keys"),
                new ActionButton(words.get("counter.sheet.back"), "arrow-left", "Esc", close),
                new ActionButton(words.get("counter.people.keep"), "check", "F9", people::keep).accent());
    }

    @Override
    void open() {
        number.requestFocus();
    }

    /// Alt and a number: in what right.
    @Override
    boolean digit(int no) {
        if (no >= 1 && no <= Standing.values().length) {
            people.standing().set(Standing.values()[no - 1]);
        }
        return true;
    }

    private Node standing() {
        var rights = List.of(Standing.values());
        var all = new Choices(
                rights.stream().map(s -> words.get("counter.standing." + s)).toList(),
                rights.stream().map(s -> "Alt " + (s.ordinal() + 1)).toList());
        all.chosen().addListener((_, _, now) -> people.standing().set(Standing.values()[now.intValue()]));
        people.standing().subscribe(now -> all.chosen().set(now.ordinal()));
        return Boxes.column(8, Texts.wrapped(words.get("counter.people.standing"), "h2"), all);
    }

    private Node owner() {
        var name = line(people.name());
        name.setId("owner-name");
        var owner = Boxes.column(
                10,
                beside(
                        named(words.get("counter.people.number"), true, number),
                        named(words.get("counter.people.name"), true, name)),
                Texts.wrapped(words.get("counter.people.card"), "muted-s"));
        owner.disableProperty().bind(people.standing().isEqualTo(Standing.OWNER));
        return Boxes.column(10, owner, named(words.get("counter.people.helped"), false, line(people.helpedBy())));
    }

    private Node organisation() {
        var code = line(people.taxCode());
        code.setId("tax-code");
        left(code, people::lookUpOrganisation);
        return new Card(
                12,
                Texts.line(words.get("counter.people.organisation"), "h2"),
                beside(
                        named(words.get("counter.people.tax"), false, code),
                        named(words.get("counter.people.organisation.name"), false, line(people.organisationName()))),
                named(words.get("counter.people.organisation.address"), false, line(people.address())));
    }

    /// A number and the name that goes with it.
    private static Node beside(Region number, Region name) {
        return Boxes.row(12, Boxes.width(number, NUMBER), Boxes.wide(name));
    }

    private static void left(TextField field, Runnable then) {
        field.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                then.run();
            }
        });
    }
}
