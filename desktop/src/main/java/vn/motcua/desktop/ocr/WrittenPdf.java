// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

/// What became of an order.
///
/// @param bytes of the file
/// @param packing of its pages
/// @param fits whether it is as small as was asked; if not, tighter would not be legible
public record WrittenPdf(long bytes, Packing packing, boolean fits) {}
