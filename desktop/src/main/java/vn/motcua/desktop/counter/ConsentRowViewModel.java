// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// One use of data to allow. Never ticked beforehand, unless it was given earlier: then the tick is taken away to take
/// the consent back.
public final class ConsentRowViewModel {

    private final String purpose;
    private final boolean stands;
    private final BooleanProperty given;

    ConsentRowViewModel(String purpose, boolean stands) {
        this.purpose = purpose;
        this.stands = stands;
        this.given = new SimpleBooleanProperty(stands);
    }

    public String purpose() {
        return purpose;
    }

    /// Whether it was given at an earlier time.
    public boolean stands() {
        return stands;
    }

    public BooleanProperty given() {
        return given;
    }
}
