// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

/// A box on a page as a reader sees it: points, from the lower left corner of the turned and cropped page.
///
/// @param page index
record Spot(int page, double x, double y, double width, double height) {

    static final double MM = 72 / 25.4;
}
