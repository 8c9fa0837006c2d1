// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

/// One choice in place of many: device, resolution, colour, paper source, size and brightness under a name and a key.
///
/// @param name as the clerk typed it, or a key of the words for those that every counter begins with
/// @param key 1 to [#KEYS] for Shift+F1 and so on in the scan sheet; 0 for none
public record ScanProfile(String name, int key, ScanSettings settings) {

    /// How many keys there are. F-keys alone belong to the whole program, and more fingers than Shift are a nuisance.
    public static final int KEYS = 8;

    /// Names longer than this do not fit a chip.
    public static final int LONGEST = 40;

    public ScanProfile {
        name = name.strip();
    }

    /// @param device for a profile that names none
    public ScanSettings on(String device) {
        return settings.device().isEmpty() ? settings.on(device) : settings;
    }

    public ScanProfile with(ScanSettings other) {
        return new ScanProfile(name, key, other);
    }
}
