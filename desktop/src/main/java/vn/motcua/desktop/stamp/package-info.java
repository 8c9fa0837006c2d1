// SPDX-License-Identifier: Apache-2.0
/// Puts the seal's QR and the visible marks on a result: bytes in, bytes out, an incremental update that leaves the
/// first bytes as they were. Knows no desk and no store; may import shared-model, the PDF and the barcode library.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.stamp;
