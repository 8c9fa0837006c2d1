// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

/// A key on a token that somebody chose: the slot is found again by the token, wherever it is plugged in.
///
/// @param module the library's path
/// @param key `CKA_ID`, hex
public record CardChoice(String module, String serial, String label, String key) {}
