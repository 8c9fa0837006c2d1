// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

/// What makes a picture hard to read.
public enum Trouble {
    /// Lies turned, up to 15 degrees.
    TURN,
    /// Seen at a slant.
    SLANT,
    /// Curved or wavy.
    BEND,
    /// Out of focus or shaken.
    BLUR,
    /// A lamp mirrors in it.
    GLARE,
    /// Little light: dark, flat, noisy.
    DIM,
    /// One side lies in shadow.
    SHADOW,
    /// Lies upside down.
    UPSIDE_DOWN
}
