// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import vn.motcua.desktop.kit.Words;

/// One use of data to allow. Never ticked beforehand, unless it was given earlier: then the tick is taken away to take
/// the consent back.
public final class ConsentRowViewModel {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final AskConsent.Asked asked;
    private final BooleanProperty given;

    ConsentRowViewModel(AskConsent.Asked asked) {
        this.asked = asked;
        this.given = new SimpleBooleanProperty(asked.stands());
    }

    AskConsent.Asked asked() {
        return asked;
    }

    public String purpose() {
        return asked.text().purpose();
    }

    /// What is asked, in the words of today's version.
    public String text(Words words) {
        return asked.text().text().in(words.locale());
    }

    /// What was said before, and that no is fine.
    public String hint(Words words) {
        var said = asked.said();
        if (said == null) {
            return words.get("counter.consent.otherwise");
        }
        var day = DAY.format(LocalDate.ofInstant(said.at(), Intake.ZONE));
        if (!said.given()) {
            return words.get("counter.consent.withdrawn", day);
        }
        return words.get(asked.standsAsWritten() ? "counter.consent.stands" : "counter.consent.older", day);
    }

    /// Whether the citizen has answered otherwise than what stands.
    boolean isTouched() {
        return given.get() != asked.stands();
    }

    public BooleanProperty given() {
        return given;
    }
}
