// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Where a machine's TWAIN is.
///
/// @param manager the data-source manager's library; empty for none
/// @param windows the library with the system's windows; empty where sources need none
/// @param environment for the child only
public record TwainConfig(String manager, String windows, Map<String, String> environment) {

    private static final String MANAGER = "MOTCUA_TWAIN_MANAGER";
    private static final String WINDOWS = "MOTCUA_TWAIN_WINDOWS";

    /// The 64-bit manager of Windows, from the system's own folder only; no TWAIN elsewhere.
    public static TwainConfig system() {
        var root = System.getenv("SystemRoot");
        if (File.separatorChar != '\\' || root == null) {
            return new TwainConfig("", "", Map.of());
        }
        var folder = Path.of(root, "System32");
        var manager = folder.resolve("TWAINDSM.dll");
        return Files.exists(manager)
                ? new TwainConfig(
                        manager.toString(), folder.resolve("user32.dll").toString(), Map.of())
                : new TwainConfig("", "", Map.of());
    }

    boolean isMissing() {
        return manager.isEmpty();
    }

    /// The child's environment, by which it learns of this.
    Map<String, String> forChild() {
        var all = new HashMap<>(environment);
        all.put(MANAGER, manager);
        all.put(WINDOWS, windows);
        return all;
    }

    /// In the child.
    static TwainConfig here() {
        return new TwainConfig(
                System.getenv().getOrDefault(MANAGER, ""), System.getenv().getOrDefault(WINDOWS, ""), Map.of());
    }
}
