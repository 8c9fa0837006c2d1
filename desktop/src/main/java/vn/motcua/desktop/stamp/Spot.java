// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

/// A box on a page as a reader sees it: mm, from the lower left corner of the turned and cropped page.
///
/// @param page index
public record Spot(int page, double x, double y, double width, double height) {

    static Spot round(int page, double centreX, double centreY, double width, double height) {
        return new Spot(page, centreX - width / 2, centreY - height / 2, width, height);
    }

    public double right() {
        return x + width;
    }

    public double top() {
        return y + height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }
}
