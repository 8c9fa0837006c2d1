// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import java.util.List;
import java.util.function.Consumer;

/// Finds what a text asks for, away from the screen.
@FunctionalInterface
public interface PaletteSource {

    /// @param soFar is given what is known already while the rest takes its time; not called where nothing does
    /// @return all of it
    List<PaletteItem> find(String text, Consumer<List<PaletteItem>> soFar);
}
