// SPDX-License-Identifier: Apache-2.0
/// The main window: top bar, rail, the open desk, its action bar; moves between desks; the palette; where scans go.
/// May import the desks and kit.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.shell;
