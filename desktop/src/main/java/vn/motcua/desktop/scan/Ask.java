// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line from the counter to a scanning child.
///
/// @param settings with PAGES; with ABILITIES for its device
/// @param options with PAGES: the driver's own options, set in this order
/// @param files with PAGES of a [FolderScanner]
record Ask(
        Kind kind,
        @Nullable ScanSettings settings,
        @Nullable Map<String, String> options,
        @Nullable List<String> files) {

    enum Kind {
        DEVICES,
        ABILITIES,
        PAGES,
        NEXT,
        CANCEL
    }

    static Ask devices() {
        return new Ask(Kind.DEVICES, null, null, null);
    }

    static Ask abilities(String device) {
        return new Ask(Kind.ABILITIES, ScanSettings.of(device), null, null);
    }

    static Ask pages(ScanSettings settings, Map<String, String> options, List<String> files) {
        return new Ask(Kind.PAGES, settings, options, files);
    }

    static Ask next() {
        return new Ask(Kind.NEXT, null, null, null);
    }

    static Ask cancel() {
        return new Ask(Kind.CANCEL, null, null, null);
    }
}
