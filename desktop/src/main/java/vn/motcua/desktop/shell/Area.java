// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import java.util.Locale;
import javafx.scene.input.KeyCombination;

/// The places of the rail, in its order.
public enum Area {
    COUNTER("account-box-outline", "Shortcut+1"),
    DOSSIERS("folder-outline", "Shortcut+2"),
    /// What an agent of the post has sent; stands where others have their dossiers.
    SENT("folder-account-outline", "Shortcut+2"),
    RETURNS("hand-extended-outline", "Shortcut+3"),
    SIGNING("stamper", "Shortcut+4"),
    /// Old results on paper, signed as electronic copies.
    DIGITISE("archive-arrow-up-outline", "Shortcut+Shift+4"),
    BOARD("view-dashboard-outline", "Shortcut+5"),
    SYNC("cloud-sync-outline", "Shortcut+6"),
    VERIFY("shield-check-outline", "Shortcut+7"),
    /// The results warehouse, where results end and are copied.
    RESULTS("archive-search-outline", "Shortcut+Shift+7"),
    /// Bags of the post, at the office that signs for them.
    BAGS("package-variant-closed", "Shortcut+8"),
    TILL("cash-register", "Shortcut+0"),
    HELP("help-circle-outline", "F1"),
    /// The scanners of this desk.
    DEVICES("scanner", "Shortcut+Shift+9"),
    SETTINGS("cog-outline", "Shortcut+9");

    private final String icon;
    private final KeyCombination keys;

    Area(String icon, String keys) {
        this.icon = icon;
        this.keys = KeyCombination.keyCombination(keys);
    }

    String icon() {
        return icon;
    }

    KeyCombination keys() {
        return keys;
    }

    /// Key of its name in the words.
    String word() {
        return "shell.area." + name().toLowerCase(Locale.ROOT);
    }

    /// Help, devices and settings stand at the foot of the rail.
    boolean atFoot() {
        return this == HELP || this == DEVICES || this == SETTINGS;
    }
}
