// SPDX-License-Identifier: Apache-2.0
/// The desk where a result is put into the citizen's hands: who came, whether it is they, the fee, what is given. May
/// import qr, forms, print, store, kit.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.returns;
