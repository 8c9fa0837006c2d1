// SPDX-License-Identifier: Apache-2.0
/// The demonstration of a whole day: a ward with three clerks, a post office and a leader who signs, played by the
/// real parts without a window, and counted again from the raw history. May import all desks.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.demo.day;
