// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.util.List;
import java.util.Optional;

/// How large the file of a scanned paper should become at most: what travels over the lines of an office.
public final class FileSize {

    /// Name of the setting, in megabytes.
    public static final String SETTING = "scan.most.megabytes";

    /// What an office chooses from, megabytes.
    public static final List<Integer> CHOICES = List.of(2, 5, 10, 20, 50);

    private static final int USUAL = 10;
    private static final long MEGABYTE = 1_000_000;

    private FileSize() {}

    /// @param kept the setting
    public static int megabytes(Optional<String> kept) {
        return kept.filter(text -> text.matches("[1-9]\\d{0,3}"))
                .map(Integer::parseInt)
                .orElse(USUAL);
    }

    /// @param kept the setting
    public static long bytes(Optional<String> kept) {
        return megabytes(kept) * MEGABYTE;
    }

    /// In megabytes, rounded up.
    public static long megabytes(long bytes) {
        return Math.ceilDiv(bytes, MEGABYTE);
    }
}
