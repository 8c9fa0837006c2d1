// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.qr;

import com.google.zxing.LuminanceSource;
import java.awt.image.BufferedImage;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The attempts at a picture, made one by one as they are needed: as it is, smaller and larger, the red channel alone
/// (blue ink and grey print turn dark, red stamps vanish), blurred, turned, inverted.
final class Ladder {

    /// @param global whether one threshold serves the whole picture instead of one a region
    record Rung(LuminanceSource source, boolean global) {}

    private static final double[] SCALES = {0.5, 2, 0.33, 1.5, 1.25, 0.25, 3};
    /// In degrees; the small ones lay the grid of a fine code otherwise.
    private static final int[] TURNS = {2, -2, 5, 15, 30, 45};
    private static final int LARGEST = 5_000;

    private Ladder() {}

    static Stream<Rung> of(BufferedImage image) {
        var grey = Grey.luminance(image);
        Stream<Supplier<Grey>> steps = Stream.<Stream<Supplier<Grey>>>of(
                        Stream.of(() -> grey),
                        scaled(grey),
                        Stream.of(() -> Grey.red(image)),
                        Stream.of(grey::blurred, () -> grey.scaled(0.5).blurred()),
                        java.util.Arrays.stream(TURNS).mapToObj(t -> () -> grey.turned(t)),
                        Stream.of(grey::inverted, () -> grey.scaled(0.5).inverted()))
                .flatMap(s -> s);
        return steps.map(Supplier::get).flatMap(g -> Stream.of(new Rung(g, false), new Rung(g, true)));
    }

    private static Stream<Supplier<Grey>> scaled(Grey grey) {
        return java.util.Arrays.stream(SCALES)
                .filter(s -> Math.max(grey.getWidth(), grey.getHeight()) * s <= LARGEST
                        && Math.min(grey.getWidth(), grey.getHeight()) * s >= 40)
                .mapToObj(s -> () -> grey.scaled(s));
    }
}
