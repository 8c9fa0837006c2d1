// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.motcua.model.problem.Problem;

/// What became of the last act: being done, done, or why not.
final class OutcomeViewModel {

    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    ReadOnlyObjectProperty<Said> said() {
        return said.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    boolean isBusy() {
        return busy.get();
    }

    void begin() {
        busy.set(true);
    }

    void done(Said what) {
        busy.set(false);
        said.set(what);
    }

    void fault(Problem why) {
        done(Said.of(why));
    }

    /// Says something while nothing is being done.
    void say(Said what) {
        said.set(what);
    }
}
