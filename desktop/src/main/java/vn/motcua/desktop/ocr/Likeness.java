// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

/// How much a page looks like the first page of a kind of paper.
///
/// @param confidence 0 to 1
/// @param title as it was read on the page, empty if it was told by its words alone
public record Likeness(PaperKind kind, double confidence, String title) {}
