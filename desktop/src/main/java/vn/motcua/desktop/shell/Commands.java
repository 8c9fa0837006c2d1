// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.citizen.NameKey;

/// The window's own commands, as the palette offers them, before what the desks' sources find.
///
/// @param more searches procedures and dossiers; asked away from the screen
record Commands(Words words, List<PaletteItem> own, PaletteSource more) {

    static Commands of(Words words, Navigation navigation, TopBar.Acts acts, PaletteSource more) {
        var group = words.get("shell.palette.commands");
        var own = new ArrayList<PaletteItem>();
        for (var area : navigation.areas()) {
            own.add(new PaletteItem(
                    group,
                    area.icon(),
                    words.get("shell.palette.go", words.get(area.word())),
                    "",
                    Keycap.textOf(area.keys()),
                    () -> navigation.go(area)));
        }
        own.add(new PaletteItem(group, "eye-off-outline", words.get("shell.cover"), "", "F12", acts.cover()));
        own.add(new PaletteItem(group, "lock-outline", words.get("shell.lock"), "", "Ctrl L", acts.lock()));
        own.add(new PaletteItem(group, "logout", words.get("shell.sign_out"), "", "", acts.signOut()));
        return new Commands(words, List.copyOf(own), more);
    }

    /// @param soFar is given what is known already while the rest takes its time
    List<PaletteItem> matching(String asked, Consumer<List<PaletteItem>> soFar) {
        return asked.startsWith(">") || asked.isBlank()
                ? with(List.of(), asked)
                : with(more.find(asked, part -> soFar.accept(with(part, asked))), asked);
    }

    private List<PaletteItem> with(List<PaletteItem> found, String asked) {
        var key = NameKey.of(asked.replaceFirst("^[>#]\\s*", ""));
        var all = new ArrayList<>(found);
        if (!asked.startsWith("#")) {
            own.stream().filter(i -> NameKey.of(i.text()).contains(key)).forEach(all::add);
        }
        return all;
    }
}
