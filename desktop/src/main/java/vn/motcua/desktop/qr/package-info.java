// SPDX-License-Identifier: Apache-2.0
/// QR codes: from an image to its text, from a text to its image. Knows no desk, no store and no other tool; may
/// import shared-model.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.qr;
