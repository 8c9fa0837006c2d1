// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

/// Pages come as 8-bit RGB, 8-bit grey, or black and white.
public enum Colour {
    COLOUR,
    GREY,
    LINEART
}
