// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Scrolled;
import vn.motcua.desktop.kit.Words;

/// The person at the desk: who, masked facts, who files for them, what the warehouse holds, what is under way.
final class CitizenView extends Scrolled {

    private final PersonView person;

    CitizenView(CounterViewModel counter, Words words) {
        person = new PersonView(counter, words);
        var content = Boxes.styled(
                Boxes.column(14, person, new FilerView(counter, words), new HoldingsView(counter, words)), "left-pane");
        setContent(content);
        Boxes.width(this, 22.5);
    }

    /// Puts the cursor where a spoilt name is to be put right.
    void askName() {
        person.askName();
    }
}
