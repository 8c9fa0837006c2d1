// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.motcua.model.dossier.SupplementItem;

/// One paper or field that form 02 may ask for.
public final class SupplementRowViewModel {

    private final int no;
    private final String what;
    private final String barred;
    private final BooleanProperty asked = new SimpleBooleanProperty();
    private final StringProperty why = new SimpleStringProperty("");

    /// @param no on the screen, from 1
    /// @param barred why it may not be asked for, empty if it may
    SupplementRowViewModel(int no, String what, String barred, boolean asked, String why) {
        this.no = no;
        this.what = what;
        this.barred = barred;
        this.asked.set(asked && barred.isEmpty());
        this.why.set(why);
    }

    /// Ticks it or takes the tick away, where it may be asked for.
    public void toggle() {
        asked.set(!asked.get() && barred.isEmpty());
    }

    public int no() {
        return no;
    }

    public String what() {
        return what;
    }

    public String barred() {
        return barred;
    }

    public BooleanProperty asked() {
        return asked;
    }

    /// What must be added or put right.
    public StringProperty why() {
        return why;
    }

    SupplementItem item() {
        return new SupplementItem(what, why.get().strip());
    }
}
