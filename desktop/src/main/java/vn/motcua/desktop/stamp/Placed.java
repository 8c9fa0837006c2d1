// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

/// A part of a stamp and where it stands.
public record Placed(Part part, Spot spot) {}
