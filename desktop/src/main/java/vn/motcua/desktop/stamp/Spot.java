// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

/// A box on a page as a reader sees it: mm, from the lower left corner of the turned and cropped page.
///
/// @param page index
public record Spot(int page, double x, double y, double width, double height) {

    static Spot round(int page, double centreX, double centreY, double width, double height) {
        return new Spot(page, centreX - width / 2, centreY - height / 2, width, height);
    }

    double right() {
        return x + width;
    }

    double top() {
        return y + height;
    }
}
