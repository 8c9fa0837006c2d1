// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

/// A device as the top bar shows it.
///
/// @param icon Material Design name
/// @param ready green dot or red
/// @param words its name and, when not ready, why
public record DeviceState(String icon, boolean ready, String words) {}
