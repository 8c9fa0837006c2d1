// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.wire.Wire;

/// How a kind of document is stamped: data, `assets/stamps/profiles.json`. What a profile does not have is not put on
/// the page, whatever a plan brings along.
///
/// @param law where the rule comes from
public record StampProfile(
        String kind,
        String law,
        @Nullable Qr qr,
        @Nullable Signature signature,
        @Nullable Seal seal,
        @Nullable Note note) {

    /// Which pages bear the QR: that of the signature, the first, or all.
    public enum Pages {
        SIGNED,
        FIRST,
        EVERY
    }

    public enum Corner {
        LOWER_LEFT,
        LOWER_RIGHT,
        UPPER_LEFT,
        UPPER_RIGHT
    }

    /// @param edge without the quiet zone, mm
    /// @param right distance from the corner's side of the page, mm; `up` from its upper or lower edge
    public record Qr(double edge, Pages pages, Corner corner, double right, double up) {}

    /// The officer's signature; mm.
    public record Signature(double width, double height) {}

    /// The office's seal at its real size.
    ///
    /// @param diameter mm
    /// @param covers share of the signature's width that it covers, at its left
    public record Seal(double diameter, double covers) {}

    /// Words without a picture.
    ///
    /// @param size of the letters, points
    /// @param left distance from the corner's side of the page, mm; `down` from its upper or lower edge
    public record Note(double size, Corner corner, double left, double down) {}

    private record Listing(List<StampProfile> profiles) {}

    /// @param kind for example `result`
    /// @throws IllegalArgumentException if nobody knows the kind
    public static StampProfile of(String kind) {
        return Shipped.ALL.stream()
                .filter(p -> p.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind));
    }

    /// The profiles that ship with the product.
    public static List<StampProfile> shipped() {
        return Shipped.ALL;
    }

    private static final class Shipped {

        private static final List<StampProfile> ALL = read();

        private static List<StampProfile> read() {
            try (var in = StampProfile.class.getResourceAsStream("/assets/stamps/profiles.json")) {
                return Wire.read(java.util.Objects.requireNonNull(in).readAllBytes(), Listing.class)
                        .profiles();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
