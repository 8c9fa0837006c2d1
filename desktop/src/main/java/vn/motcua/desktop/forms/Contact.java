// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

/// Whom to ask for help.
///
/// @param name the clerk or unit
public record Contact(String name, String phone, String website) {}
