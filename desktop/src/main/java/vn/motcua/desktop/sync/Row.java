// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Pill;

/// A line of the left column: the head of a list, or a thing in it.
sealed interface Row {

    Group group();

    /// @param count how many there are, shown or not
    record Head(Group group, String name, int count) implements Row {}

    /// @param who whose dossier it is, masked
    /// @param line the one sentence that says what is the matter
    record Thing(
            Group group, Key key, String title, String code, String line, Pill.Kind tone, String icon, String state)
            implements Row {}

    /// There are more than are shown.
    record More(Group group, String text) implements Row {}

    /// `null` for what cannot be chosen.
    default @Nullable Key chosenAs() {
        return this instanceof Thing thing ? thing.key() : null;
    }

    /// Whether the other one is the same line, perhaps with new words.
    default boolean sameAs(Row other) {
        return this instanceof Thing
                ? java.util.Objects.equals(chosenAs(), other.chosenAs()) && group() == other.group()
                : getClass() == other.getClass() && group() == other.group();
    }
}
