// SPDX-License-Identifier: Apache-2.0
/// The end of a counter's day: receipts given out, receipts in the store and dossiers at the centre must be the same;
/// what is not is named, on a signed sheet. May import forms, signature, store, centre, kit and shared-model.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.day;
