// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

/// A line of the palette.
///
/// @param group heading it stands under
/// @param icon Material Design name
/// @param text what it is; the part that was asked for is marked in it
/// @param detail what stands on the right: code, due, key
/// @param keys its key, empty if none
public record PaletteItem(String group, String icon, String text, String detail, String keys, Runnable act) {

    boolean isLike(PaletteItem other) {
        return text.equals(other.text) && detail.equals(other.detail);
    }
}
