// SPDX-License-Identifier: Apache-2.0
/// The counter. Only this package says `new` for the edges.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop;
