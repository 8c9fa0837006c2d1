// SPDX-License-Identifier: Apache-2.0
/// Signing keys on cards and USB tokens, through the PKCS#11 module (OASIS 2.40) of whoever made them. The module runs
/// in a child process: it is foreign native code, and when it crashes no counter goes with it. Part of the room
/// `signature`; may import worker.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.signature.card;
