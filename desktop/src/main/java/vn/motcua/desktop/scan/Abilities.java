// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a device can do. What is not in here is not to be offered.
///
/// @param inlets by where the paper lies; at least one
/// @param brightness whether it can be set
public record Abilities(Map<Source, Inlet> inlets, boolean brightness) {

    /// Resolutions that programs offer where a device takes any.
    private static final List<Integer> USUAL = List.of(75, 100, 150, 200, 240, 300, 400, 600, 1200);

    /// Rounding of a device that says 209.9 mm and means A4.
    private static final double SLACK_MM = 3;

    /// The glass or the feeder.
    ///
    /// @param colours at least one
    /// @param resolutions in dpi, rising; at least one
    /// @param width of what it can see, in mm
    /// @param height in mm
    public record Inlet(Set<Colour> colours, List<Integer> resolutions, double width, double height) {

        /// @param dpi wanted
        public int nearest(int dpi) {
            return resolutions.stream()
                    .min(Comparator.comparingInt(r -> Math.abs(r - dpi)))
                    .orElse(dpi);
        }

        public boolean takes(PaperSize size) {
            return size == PaperSize.WHOLE || size.width() <= width + SLACK_MM && size.height() <= height + SLACK_MM;
        }

        /// The paper sizes to offer.
        public Set<PaperSize> sizes() {
            return EnumSet.allOf(PaperSize.class).stream().filter(this::takes).collect(Collectors.toUnmodifiableSet());
        }
    }

    public boolean has(Source source) {
        return inlets.containsKey(source);
    }

    /// The resolutions to offer for a device that takes any between two.
    public static List<Integer> between(int least, int most) {
        var usual = USUAL.stream().filter(r -> r >= least && r <= most).toList();
        return usual.isEmpty() ? List.of(most) : usual;
    }
}
