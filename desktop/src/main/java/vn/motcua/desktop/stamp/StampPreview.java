// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.util.List;

/// What a stamp would put on a page, before it is put there.
///
/// @param page index of the page with the signature, else with the QR, else the first
/// @param width of that page as seen, mm; `height` too
/// @param placed on all pages
public record StampPreview(int page, double width, double height, List<Placed> placed) {

    /// Those on the page shown.
    public List<Placed> shown() {
        return placed.stream().filter(p -> p.spot().page() == page).toList();
    }
}
