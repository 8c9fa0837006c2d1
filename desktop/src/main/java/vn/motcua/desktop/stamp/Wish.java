// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

/// Where somebody wants a part: the free place nearest to it is taken.
///
/// @param page index; one beyond the last means the last
/// @param x centre, mm from the left edge of the page as seen; y from its lower edge
/// @param snaps whether it is drawn to a margin or to the middle of the signer's name that is near
public record Wish(int page, double x, double y, boolean snaps) {}
