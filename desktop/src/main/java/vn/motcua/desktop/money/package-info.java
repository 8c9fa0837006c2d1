// SPDX-License-Identifier: Apache-2.0
/// Money at the counter: what is due, taking it, closing a shift, handing it on, the month's settlement. Use cases
/// that several desks start, and the one view of taking a fee that they share. May import qr, forms, print, signature,
/// store, kit and shared-model.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.money;
